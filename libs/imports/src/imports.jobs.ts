import { defineJob, type NoPayload } from '#libs/platform';

export interface ImportPayload {
  workspaceId: string;
  importId: string;
}

/** Brings a previewed source in, from its checkpoint on. */
export const runImport = defineJob<ImportPayload>('imports.run', { attempts: 4, backoffMs: 2_000 });

/** Takes back what an import brought. */
export const undoImport = defineJob<ImportPayload>('imports.undo', { attempts: 4, backoffMs: 2_000 });

/** Asks again for runs and undos whose job was lost, and removes previews that nobody ran; meant to run each minute. */
export const sweepImports = defineJob<NoPayload>('imports.sweep', { attempts: 1, backoffMs: 1_000 });
