/** All that a text may be marked up with. `sign` stands for markup where it is not shown: the dash of a list. */
export const markupKinds = [
  'emphasis',
  'strong',
  'struck',
  'superscript',
  'subscript',
  'code',
  'code_block',
  'quote',
  'list',
  'numbered_list',
  'item',
  'link',
  'image',
  'sign',
] as const;
export type MarkupKind = (typeof markupKinds)[number];

/** How a stretch of a text was set by whoever wrote it. Stretches lie within one another or apart, never across. */
export interface TextMarkup {
  kind: MarkupKind;
  /** The first letter of the text that it holds, from 0. */
  start: number;
  /** In letters; 0 only for an image without words. */
  length: number;
  /** Of a link or image: an absolute http, https or mailto address; else null. */
  href: string | null;
}
