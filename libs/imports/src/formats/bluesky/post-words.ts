import { jsonAt, jsonList, jsonText } from '#libs/platform';
import { didIn, type BlueskyAccount } from './bluesky-account.js';

/** What a post says, and whom it names. */
export interface PostWords {
  text: string;
  mentions: BlueskyAccount[];
}

interface Facet {
  start: number;
  end: number;
  did: string | null;
  link: string | null;
}

/** A record's text with its links whole; its marks count bytes, not letters. */
export function postWords(record: unknown): PostWords {
  const printed = jsonAt(record, 'text');
  const bytes = Buffer.from(typeof printed === 'string' ? printed : '');
  const facets = jsonList(record, 'facets')
    .map(facetOf)
    .filter(({ start, end }) => start >= 0 && start < end && end <= bytes.length);
  const mentions: BlueskyAccount[] = [];
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, did, link } of facets.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    const shown = bytes.subarray(start, end).toString();
    parts.push(bytes.subarray(from, start).toString(), link ?? shown);
    from = end;
    if (did !== null) mentions.push({ did, handle: handleIn(shown), name: null });
  }
  parts.push(bytes.subarray(from).toString());
  return { text: clean(parts.join('')) || picturesOf(record), mentions };
}

function facetOf(facet: unknown): Facet {
  const features = jsonList(facet, 'features');
  const uri = jsonText(
    features.find((one) => jsonText(one, '$type')?.endsWith('#link')),
    'uri',
  );
  const byte = (name: string) => Number(jsonText(facet, 'index', name) ?? -1);
  return {
    start: byte('byteStart'),
    end: byte('byteEnd'),
    did: features.map((one) => didIn(jsonText(one, 'did'))).find((did) => did !== null) ?? null,
    link: uri !== null && /^https?:\/\//i.test(uri) ? uri : null,
  };
}

function handleIn(shown: string): string | null {
  return /^@((?:[a-z\d-]+\.)+[a-z]{2,})$/i.exec(shown.trim())?.[1] ?? null;
}

/** What a post without words shows: the descriptions of its pictures, or where its card leads. */
function picturesOf(record: unknown): string {
  const pictures = jsonList(record, 'embed', 'images').map((image) => jsonText(image, 'alt'));
  return [...pictures, jsonText(record, 'embed', 'external', 'uri')].filter((one) => one !== null).join('\n');
}

function clean(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the database takes no zero, and a terminal obeys others
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ').trim();
}
