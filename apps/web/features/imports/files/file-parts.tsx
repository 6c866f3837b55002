import { Link } from '@tanstack/react-router';
import { WhenText } from '../../../ui/time/when-text';
import { counted, figures, sentenceCase } from '../../../ui/text/numbers';
import styles from '../imports.module.css';
import { Part } from '../preview-part';
import type { FilePreview } from './files.types';
import { ReadAs } from './read-as';
import { TableColumns } from './table-columns';

/** What was understood of files, part by part. */
export function FileParts({ preview, canWrite }: { preview: FilePreview; canWrite: boolean }) {
  const { mostRows, people, samples, leftOut, tallies, unread, unreadCount, faults, faultCount } = preview;
  return (
    <div className={styles['parts']}>
      <TableColumns preview={preview} canWrite={canWrite} />
      {faultCount > 0 ? (
        <Part title={sentenceCase(counted(faultCount, 'row can’t be read', 'rows can’t be read'))}>
          <p>The rest comes in. Each is listed with its reason after the import, too.</p>
          <ul>
            {faults.map(({ place, message }, at) => (
              <li key={at}>
                {message} <span className={styles['reason']}>{place}</span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {mostRows.length > 0 ? (
        <Part title={sentenceCase(counted(people, 'person', 'people'))}>
          <ul className={styles['names']}>
            {mostRows.map(({ name, rows, contactId, why }, at) => (
              <li key={at}>
                {contactId ? (
                  <Link to="/people/$contactId" params={{ contactId }}>
                    {name}
                  </Link>
                ) : (
                  name
                )}{' '}
                <span>{why ?? figures(rows, 'row')}</span>
              </li>
            ))}
          </ul>
          {people > mostRows.length ? <p>and {(people - mostRows.length).toLocaleString('en-GB')} more</p> : null}
        </Part>
      ) : null}
      {samples.length > 0 ? (
        <Part title="The first rows">
          <ul className={styles['samples']}>
            {samples.slice(0, 8).map((row, at) => (
              <li key={at}>
                <strong>{row.author ?? 'Nobody known'}</strong>{' '}
                {row.at ? <WhenText className={styles['reason']} happenedAt={row.at} precision="day" /> : null}
                <span className={styles['words']}>{row.excerpt}</span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {leftOut.length > 0 || tallies.length > 0 ? (
        <Part title="Left out">
          <ul>
            {leftOut.map(({ reason, count }) => (
              <li key={reason}>
                {figures(count, 'row')}: {reason}
              </li>
            ))}
            {tallies.map(({ reason, count }) => (
              <li key={reason}>
                {count.toLocaleString('en-GB')} {reason}: only a number, since nothing says who they are.
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <ReadAs preview={preview} canWrite={canWrite} />
      {unreadCount > 0 ? (
        <Part title={sentenceCase(counted(unreadCount, 'file is not read', 'files are not read'))}>
          <ul>
            {unread.slice(0, 20).map(({ path, why }) => (
              <li key={path}>
                {path} <span className={styles['reason']}>{why}</span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </div>
  );
}
