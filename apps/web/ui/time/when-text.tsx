import { useReckoning } from './reckoning';
import { describeWhen, type Moment } from './when';

interface WhenTextProps extends Moment {
  className?: string | undefined;
  /** Words before it that belong to the label too, as "last exchange". */
  label?: string;
}

/** A time in relative words; the exact one on hover and to screen readers. */
export function WhenText({ className, label, ...moment }: WhenTextProps) {
  const when = describeWhen(moment, useReckoning());
  const spoken = when.text === when.exact ? when.text : `${when.text}, ${when.exact}`;
  return (
    <time
      className={className}
      dateTime={moment.precision === 'instant' ? (moment.happenedAt ?? undefined) : undefined}
      title={when.exact === when.text ? undefined : when.exact}
      aria-label={label ? `${label} ${spoken}` : spoken}
    >
      {when.text}
    </time>
  );
}
