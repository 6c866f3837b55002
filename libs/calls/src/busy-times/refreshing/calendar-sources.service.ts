import { createHash } from 'node:crypto';
import { FetchError, Logger, Sealer, WebFetcher } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { CalendarToRead } from '../calendars.repository.js';
import type { FileMarks } from './readings.repository.js';

export const MOST_FILE_BYTES = 10 * 1024 * 1024;
const LONGEST_FETCH_MS = 30_000;

export type Source =
  | { type: 'same' }
  | { type: 'file'; bytes: Buffer; marks: FileMarks }
  /** Nothing was got, and why, in words. */
  | { type: 'failed'; detail: string };

/** Where calendars come from: their addresses, each kept sealed for its own row. */
@Injectable()
export class CalendarSources {
  constructor(
    private readonly fetcher: WebFetcher,
    private readonly sealer: Sealer,
    private readonly log: Logger,
  ) {}

  /** False: SECRET_KEY must be set before an address can be kept. */
  get canKeepAddress(): boolean {
    return this.sealer.canSeal;
  }

  seal(workspaceId: string, id: string, address: string): Promise<Buffer> {
    return this.sealer.seal(placeOf(workspaceId, id), address);
  }

  /** What stands at the calendar's address now; of one that came as a file there is never anything new. */
  async get(calendar: CalendarToRead, signal?: AbortSignal): Promise<Source> {
    const { workspaceId, id, address, fileHash } = calendar;
    if (address === null) return { type: 'same' };
    const opened = await this.sealer.open(placeOf(workspaceId, id), address);
    if (opened === null) {
      return { type: 'failed', detail: 'The address was kept under another SECRET_KEY. Give it again.' };
    }
    try {
      const file = await this.fetcher.get(opened, { ...this.optionsFor(calendar), signal });
      if (file === null) return { type: 'same' };
      const { bytes, etag, lastModified } = file;
      const marks = { fileHash: hashOf(bytes), etag, lastModified };
      return fileHash?.equals(marks.fileHash) ? { type: 'same' } : { type: 'file', bytes, marks };
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      this.log.info({ calendarId: id, fault: error.fault, status: error.status }, 'calendar not fetched');
      return { type: 'failed', detail: error.message };
    }
  }

  private optionsFor({ times, etag, lastModified }: CalendarToRead) {
    // Without what was kept before, "not changed" would leave nothing to look through.
    const known = times === null ? {} : { etag, lastModified };
    return { maxBytes: MOST_FILE_BYTES, timeoutMs: LONGEST_FETCH_MS, accept: 'text/calendar, */*;q=0.1', ...known };
  }
}

export function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function placeOf(workspaceId: string, id: string): string {
  return `calendars ${workspaceId} ${id}`;
}
