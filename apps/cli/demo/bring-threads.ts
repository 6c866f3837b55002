import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { ImportRunner, Imports, ImportUndoer } from '#libs/imports';
import type { DemoDays } from './demo-days.js';
import type { DemoThread } from './demo-threads.js';

/** Brings a thread in as a visitor would: preview, run, undo; the id of the import. */
export async function bringThread(
  app: INestApplicationContext,
  access: Access,
  days: DemoDays,
  thread: DemoThread,
): Promise<string> {
  const text = await readFile(new URL(`threads/${thread.file}`, import.meta.url), 'utf8');
  const imports = app.get(Imports, { strict: false });
  const { importId } = await imports.preview(access, {
    bytes: Buffer.from(days.printDates(text)),
    fileName: thread.file,
    format: null,
    post: { postUrl: thread.postUrl, postDate: thread.posted === undefined ? undefined : days.day(thread.posted) },
  });
  if (thread.outcome === 'previewed') return importId;
  // No worker runs yet, so the work is done here; the job that is asked for will find it done.
  await imports.run(access, importId, {});
  await app.get(ImportRunner, { strict: false }).run(access.workspaceId, importId);
  if (thread.outcome === 'undone') {
    await imports.undo(access, importId);
    await app.get(ImportUndoer, { strict: false }).undo(access.workspaceId, importId);
  }
  return importId;
}
