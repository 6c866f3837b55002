import { NativeSelect } from '@mantine/core';
import { Failure } from '../../../ui/layout/states';
import { counted } from '../../../ui/text/numbers';
import styles from '../imports.module.css';
import { Part } from '../preview-part';
import type { FilePreview } from './files.types';
import { useFileSettings } from './use-file-settings';

/** Which format reads what, and the way to overrule it. */
export function ReadAs({ preview, canWrite }: { preview: FilePreview; canWrite: boolean }) {
  const { parts, only, formats, import: view } = preview;
  const settings = useFileSettings(view.id);
  const chosen = settings.isPending ? settings.variables.only : only;
  return (
    <Part title={parts.length === 1 ? 'Read as' : 'What reads what'}>
      <ul>
        {parts.map(({ title, files, fileCount }, at) => (
          <li key={at}>
            {title} <span className={styles['reason']}>{filesInWords(files, fileCount)}</span>
          </li>
        ))}
      </ul>
      {canWrite ? (
        <NativeSelect
          className={styles['readAs']}
          label="If that is wrong, read everything as"
          value={chosen ?? ''}
          data={[
            { value: '', label: 'What the files say themselves' },
            ...formats
              .map(({ name, title }) => ({ value: name, label: title }))
              .toSorted((a, b) => a.label.localeCompare(b.label)),
          ]}
          onChange={(event) => settings.mutate({ only: event.currentTarget.value || null, mapping: null })}
        />
      ) : null}
      {settings.error ? <Failure error={settings.error} /> : null}
    </Part>
  );
}

function filesInWords(files: readonly string[], count: number): string {
  return count > 3 ? `${files.slice(0, 2).join(', ')} and ${counted(count - 2, 'more file')}` : files.join(', ');
}
