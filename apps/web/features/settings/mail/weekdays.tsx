import styles from './mail.module.css';
import { weekdays } from './mail-words';

/** Days of the week to be chosen, each by its own box. */
export function Weekdays({ chosen, onChange }: { chosen: number[]; onChange: (days: number[]) => void }) {
  return (
    <fieldset className={styles['weekdays']}>
      <legend className={styles['unseen']}>Days of the mail of the day</legend>
      {weekdays.map((name, index) => {
        const day = index + 1;
        const isChosen = chosen.includes(day);
        return (
          <label key={name} data-chosen={isChosen || undefined}>
            <input
              type="checkbox"
              className={styles['unseen']}
              aria-label={name}
              checked={isChosen}
              onChange={() => onChange(isChosen ? chosen.filter((one) => one !== day) : [...chosen, day].sort())}
            />
            <span aria-hidden="true">{name.slice(0, 2)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
