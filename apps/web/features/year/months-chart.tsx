import { figures } from '../../ui/text/numbers';
import styles from './year.module.css';
import type { YearMonth } from './year.types';

const short = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const long = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const all = Array.from({ length: 12 }, (_, index) => index + 1);

/** How many people wrote in each month, and in it how many of them were answered in public or spoken with. */
export function MonthsChart({ year, months }: { year: number; months: YearMonth[] }) {
  const most = Math.max(1, ...months.map(({ waved }) => waved));
  const known = new Map(months.map((month) => [month.month, month]));
  return (
    <figure className={styles['figure']}>
      <ol className={styles['months']}>
        {all.map((month) => (
          <Month key={month} day={new Date(Date.UTC(year, month - 1, 1))} month={known.get(month)} most={most} />
        ))}
      </ol>
      <figcaption>
        People who waved in each month; <span className={styles['key']} aria-hidden="true" /> those with whom you
        chatted.
      </figcaption>
    </figure>
  );
}

function Month({ day, month, most }: { day: Date; month: YearMonth | undefined; most: number }) {
  const { waved = 0, chatted = 0, spoken = 0 } = month ?? {};
  const words = `${long.format(day)}: ${figures(waved, 'person', 'people')} waved, ${chatted} chatted, ${spoken} spoken with`;
  return (
    <li title={words}>
      <span className={styles['bar']} aria-hidden="true">
        <span style={{ height: `${(waved / most) * 100}%` }}>
          <span style={{ height: waved === 0 ? 0 : `${(Math.min(chatted, waved) / waved) * 100}%` }} />
        </span>
      </span>
      <span aria-hidden="true" className={styles['month']}>
        {short.format(day).slice(0, 3)}
      </span>
      <span className={styles['spoken']}>{words}</span>
    </li>
  );
}
