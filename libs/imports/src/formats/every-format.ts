import type { ImportFormat } from './import-format.js';
import { pastedThread } from './pasted-thread/pasted-thread.format.js';

/** Every format, the pickiest first: the first one that recognises a source reads it. */
export const formats: ImportFormat[] = [pastedThread];
