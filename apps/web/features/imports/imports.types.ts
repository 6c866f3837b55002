import type { Precision } from '../../ui/time/when';

export type ImportState = 'previewed' | 'queued' | 'running' | 'done' | 'failed' | 'undoing' | 'undone';
export type Fate = 'created' | 'matched' | 'kept' | 'already_there' | 'skipped' | 'failed';

export interface ImportView {
  id: string;
  format: string;
  fileName: string | null;
  state: ImportState;
  postTitle: string | null;
  postUrl: string | null;
  postDate: string | null;
  postDatePrecision: Exclude<Precision, 'none'> | null;
  rowsTotal: number;
  rowsDone: number;
  counts: { created: number; matched: number; kept: number; alreadyThere: number; skipped: number; failed: number };
  people: { created: number; matched: number };
  error: string | null;
  threadId: string | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export interface SampleItem {
  position: number;
  kind: 'comment' | 'owner' | 'pingback';
  printedAuthor: string | null;
  text: string;
}

export interface ImportPreview {
  import: ImportView;
  style: string;
  certainty: string;
  title: string | null;
  counts: {
    items: number;
    comments: number;
    printed: number;
    unknown: number;
    anonymous: number;
    owner: number;
    pingbacks: number;
  };
  newPeople: { items: { name: string; comments: number }[]; total: number };
  knownPeople: { name: string; contactId: string; why: string }[];
  owner: { printed: string; items: number }[];
  problems: { line: number | null; text: string; reason: string }[];
  sample: SampleItem[];
  alreadyImported: string | null;
}

export interface ImportRow {
  rowNumber: number;
  fate: Fate;
  reason: string | null;
  kind: string;
  printedAuthor: string | null;
  excerpt: string;
  line: number | null;
  contactId: string | null;
  interactionId: string | null;
}
