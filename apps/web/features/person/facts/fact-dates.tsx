import { useReckoning } from '../../../ui/time/reckoning';
import { dayName } from '../../../ui/time/when';
import { isExpired } from '../../memory/fact-words';

interface Dated {
  expiresOn: string | null;
  askAfterOn: string | null;
}

/** Until when a fact holds, and when to ask after it. */
export function FactDates({ dates }: { dates: Dated }) {
  const reckoning = useReckoning();
  const { expiresOn, askAfterOn } = dates;
  return (
    <>
      {askAfterOn ? <span>ask after it on {dayName(askAfterOn)}</span> : null}
      {expiresOn ? (
        <span>
          {isExpired(dates, reckoning) ? 'held until' : 'holds until'} {dayName(expiresOn)}
        </span>
      ) : null}
    </>
  );
}
