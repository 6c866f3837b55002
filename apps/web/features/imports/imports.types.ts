import type { ImportPreview } from '#libs/imports';

export type { Fate, ImportPreview, ImportRowView as ImportRow, ImportState, ImportView } from '#libs/imports';
export type SampleItem = ImportPreview['sample'][number];
