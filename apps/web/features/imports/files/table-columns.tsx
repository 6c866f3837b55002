import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { Failure } from '../../../ui/layout/states';
import styles from '../imports.module.css';
import { Part } from '../preview-part';
import type { FilePreview } from './files.types';
import { mappingOf, useFileSettings } from './use-file-settings';

/** What each column of a table holds: guessed, and changed by whoever knows better. */
export function TableColumns({ preview, canWrite }: { preview: FilePreview; canWrite: boolean }) {
  const { tables, only, import: view } = preview;
  const settings = useFileSettings(view.id);
  if (tables.length === 0) return null;
  const said = settings.isPending ? settings.variables.mapping : null;
  const say = (column: string, field: string) =>
    settings.mutate({ only, mapping: { ...(said ?? mappingOf(preview)), [column]: field } });
  return (
    <Part title="What the columns hold">
      <p>The same columns will be read so the next time, too.</p>
      {settings.error ? <Failure error={settings.error} /> : null}
      {tables.map(({ path, columns }) => (
        <div key={path}>
          {tables.length > 1 ? <h3>{path}</h3> : null}
          <ul className={styles['columns']} aria-label={`Columns of ${path}`}>
            {columns.map((column) => (
              <Column
                key={column.name}
                column={{ ...column, holds: said?.[column.name] ?? column.holds }}
                fields={preview.fields}
                onSay={canWrite ? (field) => say(column.name, field) : null}
              />
            ))}
          </ul>
        </div>
      ))}
    </Part>
  );
}

interface ColumnProps {
  column: FilePreview['tables'][number]['columns'][number];
  fields: FilePreview['fields'];
  onSay: ((field: string) => void) | null;
}

function Column({ column, fields, onSay }: ColumnProps) {
  const id = useId();
  const { name, holds, samples } = column;
  const options = (about: string) =>
    fields.filter((one) => one.about === about).map(({ field, title }) => ({ value: field, label: title }));
  return (
    <li>
      <label htmlFor={id}>
        {name} <span className={styles['reason']}>{samples.length > 0 ? samples.join(' · ') : 'Empty'}</span>
      </label>
      <NativeSelect
        id={id}
        value={holds}
        disabled={onSay === null}
        data={[
          { value: '', label: 'Nothing that matters' },
          { group: 'A person', items: options('person') },
          { group: 'A call or message', items: options('talk') },
        ]}
        onChange={(event) => onSay?.(event.currentTarget.value)}
      />
    </li>
  );
}
