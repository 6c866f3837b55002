import { TextDecoder } from 'node:util';
import type { ContentLine } from '../content-lines/content-lines.js';

/** A line's value in letters: quoted-printable is undone, in the encoding that the line names. */
export function cardValue({ parameters, value }: ContentLine): string {
  const encodings = [...(parameters.get('ENCODING') ?? []), ...(parameters.get('TYPE') ?? [])];
  const isQuoted = encodings.some((one) => /^quoted-printable$/i.test(one));
  return isQuoted ? quotedPrintable(value, parameters.get('CHARSET')?.[0]) : value;
}

function quotedPrintable(value: string, charset = 'utf-8'): string {
  const bytes: number[] = [];
  for (const [piece, hex] of value.matchAll(/=([\dA-F]{2})|[\s\S]/giu)) {
    if (hex !== undefined) bytes.push(Number.parseInt(hex, 16));
    else bytes.push(...Buffer.from(piece, 'utf8'));
  }
  return decoderOf(charset).decode(Uint8Array.from(bytes));
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('utf-8');
  }
}
