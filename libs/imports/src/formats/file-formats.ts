import type { FileFormat } from './file-format.js';
import { wordpressWxr } from './wordpress-wxr/wordpress-wxr.format.js';

/** Every format of files, the pickiest first: the first one that claims a file reads it. */
export const fileFormats: FileFormat[] = [wordpressWxr];

export const fileFormatNames = fileFormats.map(({ name }) => name);
