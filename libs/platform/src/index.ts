// Platform: config, clock, database, errors, files, HTTP habits, mail, queue and log.
// It knows no product word; every room stands on it.
export { Config, ConfigError, type LogLevel, type NodeEnvironment, type VariableProblem } from './config/config.js';
export { readConfig } from './config/read-config.js';
export { webAddress } from './config/web-address.js';
export {
  addDays,
  calendarDay,
  dayOf,
  daysBetween,
  mondayOf,
  monthName,
  monthsBetween,
  weekdayOf,
  type CalendarDay,
} from './clock/calendar-day.js';
export { Clock, SystemClock } from './clock/clock.js';
export { hourOf } from './clock/hour-of.js';
export { newId } from './clock/new-id.js';
export { startOfDay } from './clock/start-of-day.js';
export { instantAt } from './clock/wall-clock.js';
export { bulkWriting } from './database/bulk-writing.js';
export { columnTypes } from './database/column-types.js';
export { Database, type Tx } from './database/database.js';
export { DatabaseModule } from './database/database.module.js';
export { queuedContacts } from './database/queued-contacts.js';
export { workspacesOf } from './database/workspaces-of.js';
export { EmbeddedPostgresError } from './embedded/embedded-postgres.error.js';
export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded/start-embedded-postgres.js';
export {
  ConflictError,
  ForbiddenError,
  InvalidError,
  MovedError,
  NotFoundError,
  ProblemError,
  TooLargeError,
  TooManyError,
  UnauthorizedError,
  type FieldProblem,
} from './errors/problem.error.js';
export { BrokenTable, csvHeadRows, csvRows, delimiterOf, type CsvRow } from './files/csv-rows.js';
export { fileInMemory, fileOnDisk, HEAD_BYTES, type FileToRead } from './files/file-to-read.js';
export { htmlMarkup } from './files/html-markup.js';
export { htmlToText } from './files/html-to-text.js';
export { jsonItems, type JsonItem } from './files/json-items.js';
export { markupKinds, type MarkupKind, type TextMarkup } from './files/text-markup.js';
export { encodingOf, headText, textOf, wholeText } from './files/text-of.js';
export { MOST_OPEN, XmlElement, xmlElements, type XmlReading } from './files/xml-elements.js';
export { decodeCursor, encodeCursor, type CursorKind, type CursorValue } from './http/cursor.js';
export { escapeHtml } from './http/escape-html.js';
export { FetchError, type FetchFault } from './http/fetching/fetch.error.js';
export { WebFetcher, type FetchedFile, type FetchOptions } from './http/fetching/web-fetcher.js';
export { hostOf, readWebUrl } from './http/fetching/web-url.js';
export { IsDay } from './http/is-day.decorator.js';
export { ApiPage, ApiProblems, ProblemView } from './http/open-api.js';
export { PageQuery, type Page } from './http/page.js';
export { newHttpAdapter, prepareHttp } from './http/prepare-http.js';
export { jsonPieces } from './json/json-pieces.js';
export type { JsonPiece } from './json/json-scan.js';
export { jsonAt, jsonList, jsonText, jsonValue } from './json/json-value.js';
export { NestLog } from './logging/nest-log.js';
export { Logger, newLogger, type LogFields } from './logging/logger.js';
export { headerLine, isHostName, isMailAddress } from './mail/mail-address.js';
export {
  Mailer,
  MailError,
  mailSecurities,
  type Mail,
  type MailCalendar,
  type MailSecurity,
  type MailServer,
  type SendOptions,
} from './mail/mail.js';
export { SmtpMailer } from './mail/smtp-mailer.js';
export { PlatformModule, type PlatformParts } from './platform.module.js';
export { JobHandler, type JobRun } from './queue/job-handler.js';
export {
  defineJob,
  undeclareJobs,
  type JobDefinition,
  type JobOptions,
  type NoPayload,
} from './queue/job.definition.js';
export { JobQueue, type EnqueueOptions, type RecurringJob } from './queue/job.queue.js';
export { JobWorker, type WorkerPace } from './queue/job.worker.js';
export { migrateQueue } from './queue/migrate-queue.js';
export { Sealer } from './sealing/sealer.js';
export { keepHeapSmall } from './threads/keep-heap-small.js';
export { inThread, type ThreadWork } from './threads/in-thread.js';
