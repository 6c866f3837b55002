export type { FilePreview, ImportSummary, ReceivedFiles } from '#libs/imports';
