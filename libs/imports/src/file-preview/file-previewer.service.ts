import { Injectable } from '@nestjs/common';
import { phoneCountry, type Access } from '#libs/accounts';
import { Database } from '#libs/platform';
import { mappingFields } from '../formats/csv-table/mapping-fields.js';
import { UnreadableFile, type ReadingFor } from '../formats/file-format.js';
import { fileFormats } from '../formats/file-formats.js';
import type { Import } from '../import.entity.js';
import { ImportsRepository } from '../imports.repository.js';
import { OwnerCheck } from '../people/owner-check.js';
import { PeopleFinder } from '../people/people-finder.service.js';
import { readPerson } from '../people/read-person.js';
import { BrokenArchive } from '../uploads/open-archive.js';
import { HowToRead } from '../uploads/how-to-read.service.js';
import { UploadOpener, type OpenUpload } from '../uploads/open-upload.service.js';
import type { FilePreview, PreviewedOwner, PreviewedPerson } from './file-preview.view.js';
import { previewTables } from './preview-tables.js';
import { RecordsSummary, type CountedPerson } from './sum-up-records.js';

/** What is read for a preview, so that it takes seconds of the largest files. */
const MOST_ROWS = 20_000;
const MOST_MS = 2_500;
const MOST_MATCHED = 2_000;
const SHOWN = { files: 20, unread: 100, people: 12 };

/** Reads the first rows of an upload and tells what importing it would bring; it writes nothing. */
@Injectable()
export class FilePreviewer {
  constructor(
    private readonly opener: UploadOpener,
    private readonly howToRead: HowToRead,
    private readonly finder: PeopleFinder,
    private readonly imports: ImportsRepository,
    private readonly database: Database,
  ) {}

  async look({ workspaceId }: Access, one: Import): Promise<Omit<FilePreview, 'import'>> {
    const upload = await this.opener.open(workspaceId, one.id, one.settings?.only ?? null);
    const reading = await this.howToRead.of(one);
    const { identities, timeZone } = reading;
    const country = phoneCountry(identities, timeZone);
    const { summary, isWhole } = await readFirst(upload, reading, country);
    const known = new OwnerCheck(identities, country);
    const owner = new OwnerCheck(identities, country);
    summary.owners.forEach((record) => owner.learn(record));
    const people = [...summary.people.values()].filter(({ person }) => !owner.isOwner(person));
    const shown = await this.matched(workspaceId, people);
    return {
      parts: upload.parts.map(({ format, files }) => ({
        format: format.name,
        title: format.title,
        files: files.slice(0, SHOWN.files).map(({ path }) => path),
        fileCount: files.length,
      })),
      only: one.settings?.only ?? null,
      formats: fileFormats.map(({ name, title }) => ({ name, title })),
      tables: previewTables(upload, reading),
      fields: mappingFields.map((field) => ({ ...field })),
      unread: upload.unread.slice(0, SHOWN.unread),
      unreadCount: upload.unread.length,
      isWhole,
      rows: summary.rows,
      rowsExpected: isWhole ? summary.rows : expected(summary.rows, upload),
      kinds: [...summary.kinds].map(([kind, count]) => ({ kind, count })),
      posts: summary.posts,
      people: people.length,
      ...shown,
      owners: ownersOf(summary, known),
      samples: summary.samples,
      leftOut: [...summary.leftOut].map(([reason, count]) => ({ reason, count })),
      faults: summary.faults,
      faultCount: summary.faultCount,
      tallies: summary.tallies,
      alreadyImported: await this.database.transaction((tx) => this.imports.findDone(tx, workspaceId, one.sourceHash)),
    };
  }

  private async matched(
    workspaceId: string,
    people: CountedPerson[],
  ): Promise<Pick<FilePreview, 'peopleKnown' | 'mostRows'>> {
    const most = people.toSorted((a, b) => b.rows - a.rows).slice(0, MOST_MATCHED);
    const persons = most.map(({ person }) => person);
    const known = await this.database.transaction((tx) => this.finder.find(tx, workspaceId, persons, []));
    const matched = most.map(({ person, rows }): PreviewedPerson => {
      const match = known.match(person, null);
      const there = match.who === 'known' ? match : null;
      return { name: person.name!, rows, contactId: there?.contactId ?? null, why: there?.why ?? null };
    });
    const peopleKnown = matched.filter(({ contactId }) => contactId !== null).length;
    return { peopleKnown, mostRows: matched.slice(0, SHOWN.people) };
  }
}

async function readFirst(
  { parts }: OpenUpload,
  reading: ReadingFor,
  country: string | null,
): Promise<{ summary: RecordsSummary; isWhole: boolean }> {
  const summary = new RecordsSummary(country);
  const until = performance.now() + MOST_MS;
  for (const { format, files } of parts) {
    try {
      for await (const record of format.read(files, reading)) {
        summary.add(record);
        if (summary.rows >= MOST_ROWS || (summary.rows % 100 === 0 && performance.now() > until))
          return { summary, isWhole: false };
      }
    } catch (error) {
      if (!(error instanceof UnreadableFile) && !(error instanceof BrokenArchive)) throw error;
      const file = error instanceof UnreadableFile ? error.file : files[0]!.path;
      const place = { file, line: null, item: null };
      summary.add({ type: 'fault', place, message: error.message });
    }
  }
  return { summary, isWhole: true };
}

function expected(rows: number, { bytes, bytesRead }: OpenUpload): number {
  return Math.round((rows * bytes) / Math.max(1, Math.min(bytes, bytesRead())));
}

function ownersOf(summary: RecordsSummary, known: OwnerCheck): PreviewedOwner[] {
  return summary.owners.map(({ person, isCertain }) => {
    const read = readPerson({ ...person, isOwner: false }, known.country);
    const counted = [...summary.people.values()].find(
      (one) =>
        (read.folded !== null && one.person.folded === read.folded) ||
        one.person.identities.some(({ kind, value }) =>
          read.identities.some((own) => own.kind === kind && own.value === value),
        ),
    );
    const names = read.folded === null ? [] : [{ kind: 'name', printed: read.name! }];
    return {
      name: read.name ?? '',
      identities: [...names, ...read.identities.map(({ kind, printed }) => ({ kind, printed }))],
      isCertain,
      isKnown: known.isOwner(read),
      rows: counted?.rows ?? 0,
    };
  });
}
