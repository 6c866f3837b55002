// Imports: reading a source into people and a thread: preview, run, the fate of every row, undo.
// How a text is read is the reading room's; what an interaction moves is the interactions room's.
export { formatNames } from './formats/formats.js';
export type { ImportedItem, ImportedRecord, ImportFormat, ImportSource, SourceOwner } from './formats/import-format.js';
export { Import, importStates, type ImportState } from './import.entity.js';
export { fates, ImportRow, type Fate } from './fates/import-row.entity.js';
export { FateCounts, ImportRowView, ImportView, PeopleCounts } from './import.view.js';
export { ImportRowsQuery } from './fates/import-rows.query.js';
export { runImport, sweepImports, undoImport } from './imports.jobs.js';
export { ImportsHttpModule, ImportsJobsModule, ImportsModule } from './imports.module.js';
export { ImportsQuery } from './imports.query.js';
export { Imports, type Brought } from './imports.service.js';
export { ImportPreview } from './preview/import-preview.view.js';
export type { PreviewFindings } from './preview/import-previewer.service.js';
export { ImportRunner, type RunOptions } from './recording/import-runner.service.js';
export { ImportUndoer, type UndoOptions } from './undo/import-undoer.service.js';
export { isMappingField, mappingFields } from './formats/csv-table/mapping-fields.js';
export type { ColumnMapping } from './formats/file-format.js';
export { fileFormatNames } from './formats/file-formats.js';
export { ReceivedFiles } from './imported-files.dto.js';
export { FilePreview, PreviewedOwner, PreviewedPerson } from './file-preview/file-preview.view.js';
export { ImportSummary } from './fates/import-summary.view.js';
export { ImportSummaryQuery } from './fates/import-summary.query.js';
export { isOfAFormat } from './uploads/is-of-a-format.js';
export { type ArrivingFile } from './uploads/upload-receiver.service.js';
