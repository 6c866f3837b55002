import { jsonAt, jsonList } from '#libs/platform';
import { CidLink } from './dag-cbor.js';

/** A record of a repository, by the content id of its block and by its place: "app.bsky.feed.post/3k…". */
export interface RepoEntry {
  cid: string;
  key: string;
}

const LONGEST_KEY = 1_000;

/** Whether a block is a node of the tree that gives records their places. */
export function isTreeNode(value: unknown): boolean {
  return Array.isArray(jsonAt(value, 'e')) && jsonAt(value, 'l') !== undefined;
}

/** The records of a node. Each key is written as what it has in common with the one before, and its rest. */
export function entriesOf(node: unknown): RepoEntry[] {
  const entries: RepoEntry[] = [];
  let last = '';
  for (const entry of jsonList(node, 'e')) {
    const [shared, rest, value] = ['p', 'k', 'v'].map((name) => jsonAt(entry, name));
    if (typeof shared !== 'number' || !(rest instanceof Uint8Array) || !(value instanceof CidLink)) continue;
    last = (last.slice(0, shared) + Buffer.from(rest).toString('latin1')).slice(0, LONGEST_KEY);
    entries.push({ cid: value.cid, key: last });
  }
  return entries;
}

/** Whose repository it is, where a block is its signed head. */
export function ownerOfCommit(value: unknown): string | null {
  const [did, rev, data] = ['did', 'rev', 'data'].map((name) => jsonAt(value, name));
  const isCommit =
    typeof did === 'string' && did.startsWith('did:') && (typeof rev === 'string' || data instanceof CidLink);
  return isCommit ? did : null;
}
