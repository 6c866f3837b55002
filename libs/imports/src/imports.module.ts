import { AccountsModule } from '#libs/accounts';
import { ContactsModule, MergeRules } from '#libs/contacts';
import { InteractionsModule } from '#libs/interactions';
import { MemoryModule } from '#libs/memory';
import { Module } from '@nestjs/common';
import { importsMergeRules } from './imports-merge-rules.js';
import { SourceReader } from './formats/source-reader.service.js';
import { Filer } from './filing/filer.service.js';
import { FilePreviewer } from './file-preview/file-previewer.service.js';
import { FileRunner } from './filing/file-runner.service.js';
import { FilingLearner } from './filing/filing-learner.service.js';
import { FilingRepository } from './filing/filing.repository.js';
import { FilingWriter } from './filing/filing-writer.service.js';
import { ThreadOrderer } from './filing/thread-orderer.service.js';
import { ThreadPlacesRepository } from './filing/thread-places.repository.js';
import { PeopleFinder } from './people/people-finder.service.js';
import { HowToRead } from './uploads/how-to-read.service.js';
import { UploadOpener } from './uploads/open-upload.service.js';
import { UploadReceiver } from './uploads/upload-receiver.service.js';
import { UploadsRepository } from './uploads/uploads.repository.js';
import { ImportRowsQuery } from './fates/import-rows.query.js';
import { ImportedFilesController } from './imported-files.controller.js';
import { ImportSummaryQuery } from './fates/import-summary.query.js';
import { ImportsController } from './imports.controller.js';
import { ImportsQuery } from './imports.query.js';
import { ImportsRepository } from './imports.repository.js';
import { Imports } from './imports.service.js';
import { RunImportJob } from './jobs/run-import.job.js';
import { SweepImportsJob } from './jobs/sweep-imports.job.js';
import { UndoImportJob } from './jobs/undo-import.job.js';
import { ImportPreviewer } from './preview/import-previewer.service.js';
import { PreviewMatcher } from './preview/preview-matcher.service.js';
import { BatchLearner } from './recording/batch-learner.service.js';
import { BatchRecorder } from './recording/batch-recorder.service.js';
import { BatchWriter } from './recording/batch-writer.service.js';
import { ImportRunner } from './recording/import-runner.service.js';
import { RecordingRepository } from './recording/recording.repository.js';
import { RunMemories } from './recording/run-memories.service.js';
import { RunStates } from './recording/run-states.service.js';
import { RunPreparer } from './recording/run-preparer.service.js';
import { StandingItems } from './matching/standing-items.service.js';
import { ThreadFinder } from './matching/thread-finder.service.js';
import { ImportUndoer } from './undo/import-undoer.service.js';
import { TakeBackWhenMergeUndone } from './undo/take-back-when-merge-undone.subscriber.js';
import { TakeBack } from './undo/take-back.service.js';
import { UndoRepository } from './undo/undo.repository.js';

const preview = [ImportPreviewer, PreviewMatcher];
const recording = [
  BatchLearner,
  BatchRecorder,
  BatchWriter,
  ImportRunner,
  RecordingRepository,
  RunMemories,
  RunPreparer,
  RunStates,
  StandingItems,
  ThreadFinder,
];
const uploads = [HowToRead, UploadOpener, UploadReceiver, UploadsRepository];
const filing = [
  FilePreviewer,
  FileRunner,
  Filer,
  FilingLearner,
  FilingRepository,
  FilingWriter,
  PeopleFinder,
  ThreadOrderer,
  ThreadPlacesRepository,
];
const undo = [ImportUndoer, TakeBack, UndoRepository, TakeBackWhenMergeUndone];

@Module({
  imports: [AccountsModule, ContactsModule, InteractionsModule, MemoryModule],
  providers: [
    Imports,
    ImportsRepository,
    ImportsQuery,
    ImportRowsQuery,
    ImportSummaryQuery,
    SourceReader,
    ...preview,
    ...recording,
    ...uploads,
    ...filing,
    ...undo,
  ],
  exports: [Imports, ImportsQuery, ImportRowsQuery, ImportSummaryQuery, ImportRunner, ImportUndoer],
})
export class ImportsModule {
  constructor(rules: MergeRules) {
    rules.declare(...importsMergeRules);
  }
}

@Module({ imports: [ImportsModule], controllers: [ImportedFilesController, ImportsController] })
export class ImportsHttpModule {}

@Module({ imports: [ImportsModule], providers: [RunImportJob, UndoImportJob, SweepImportsJob] })
export class ImportsJobsModule {}
