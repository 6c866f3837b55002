// Testing: what specs of every room need; nothing outside of specs may import it.
export { dropDatabase, emptyDatabase, freshDatabase, type FreshDatabase } from './fresh-database.js';
export { RecordingMailer } from './recording-mailer.js';
export { StillClock } from './still-clock.js';
export { buildMember, buildSession, buildToken, buildWorkspace, type BuiltWorkspace } from './build-workspace.js';
export { buildContact, type ContactToBuild } from './build-contact.js';
export { buildInteraction, type InteractionToBuild } from './build-interaction.js';
export { buildThread, type ThreadToBuild } from './build-thread.js';
export { openRooms } from './open-rooms.js';
export { describeContents, readTables, type ImportedTables } from './imported-tables.js';
export { manyItems, writePage, type PastedItem, type PastedPage } from './write-page.js';
export { readWorkspace } from './whole-workspace.js';
export { makeZip } from './make-zip.js';
export { calendarText, eventLines, openCalendarServer, type CalendarServer } from './calendar-server.js';
