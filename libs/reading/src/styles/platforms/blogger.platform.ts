import { isBlank } from '../source-lines.js';
import { dateLine, wholeLine } from './line-patterns.js';
import type { Platform, PlatformHead } from './platform.types.js';

const SAID = /^(.{1,80}?)\s+(?:said|says|hat gesagt|sagte|a dit|dijo|ha detto|disse|zei|sa|sagde)\s?(?:\.{3}|…)\s*$/iu;

/** "Name said..." over the text, the date below it. */
export const blogger: Platform = {
  style: 'blogger',
  certainty: 0.95,
  heads: (lines) =>
    lines.flatMap((line, at): PlatformHead[] => {
      const name = line.length > 200 ? undefined : SAID.exec(line.trim())?.[1];
      if (name === undefined || isBlank(lines[at + 1])) return [];
      return [{ first: at, end: at + 1, name, answering: null, dated: null, depth: 0 }];
    }),
  isNoise: (line) => dateLine(line) !== null || isButton(line),
  isFooter: wholeLine(
    'post a comment|enter (?:your )?comment.*|add comment|load more.*|links to this post|newer post.*|older post.*|home|subscribe to:.*|.*powered by blogger.*|kommentar veröffentlichen|publicar un comentario(?: en la entrada)?|enregistrer un commentaire|posta un commento|een reactie posten',
  ),
};
const isButton = wholeLine(
  'delete|reply|replies|replydelete|reply delete|löschen|antworten|supprimer|eliminar|responder|elimina|rispondi',
);
