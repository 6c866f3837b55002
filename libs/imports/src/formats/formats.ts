import { InvalidError } from '#libs/platform';
import { formats } from './every-format.js';
import type { ImportFormat, ImportSource } from './import-format.js';

export const formatNames = formats.map(({ name }) => name);

/** The format of that name; refuses (422) a name that nothing has. */
export function getFormat(name: string): ImportFormat {
  const format = formats.find((one) => one.name === name);
  if (!format) throw new InvalidError(`There is no format “${name}”; these are known: ${formatNames.join(', ')}.`);
  return format;
}

/** The format that reads this source; refuses (422) a source that none recognises. */
export function chooseFormat(source: ImportSource): ImportFormat {
  const format = formats.find((one) => one.recognises(source));
  if (!format) throw new InvalidError('This is none of the formats that can be read; paste the thread as plain text.');
  return format;
}
