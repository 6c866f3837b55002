import { isBlank } from '../source-lines.js';
import { dateLine, wholeLine } from './line-patterns.js';
import type { Platform, PlatformHead } from './platform.types.js';

const SAID = /^(.{1,80}?)\s+(?:said|says|hat gesagt|sagte|a dit|dijo|ha detto|disse|zei|sa|sagde)\s?(?:\.{3}|…)\s*$/iu;

/** "Name said..." over the text and the date below it; on newer pages "Name2 August 2015 at 11:04" over it. */
export const blogger: Platform = {
  style: 'blogger',
  certainty: 0.95,
  heads: (lines) => {
    const saying = lines.flatMap((line, at): PlatformHead[] => {
      const name = line.length > 200 ? undefined : SAID.exec(line.trim())?.[1];
      if (name === undefined || isBlank(lines[at + 1])) return [];
      return [{ first: at, end: at + 1, name, answering: null, dated: null, depth: 0 }];
    });
    return saying.length > 0 ? saying : threadedHeads(lines);
  },
  isNoise: (line) => dateLine(line) !== null || isButton(line),
  isFooter: wholeLine(
    'post a comment|enter (?:your )?comment.*|add comment|load more.*|links to this post|newer post.*|older post.*|home|subscribe to:.*|.*powered by blogger.*|kommentar veröffentlichen|publicar un comentario(?: en la entrada)?|enregistrer un commentaire|posta un commento|een reactie posten',
  ),
};

/** Answers stand between a line "Replies" and the next "Reply". */
function threadedHeads(lines: string[]): PlatformHead[] {
  const heads: PlatformHead[] = [];
  let depth = 0;
  lines.forEach((line, at) => {
    if (isReplies(line)) depth = 1;
    if (isReply(line)) depth = 0;
    const glued = line.length > 140 || dateLine(line) !== null ? null : GLUED.exec(line.trim());
    if (glued) heads.push({ first: at, end: at + 1, name: glued[1]!, answering: null, dated: glued[2]!, depth });
  });
  return lines.some((line) => isReplyDelete(line)) ? heads : [];
}

// A month before its day stands right behind the name ("KnitPickyNovember 8, 2016"), so it has to be one that is known.
const MONTH_FIRST =
  'January|February|March|April|May|June|July|August|September|October|November|December|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const GLUED = new RegExp(
  `^(.{1,80}?)((?:\\d{1,2}\\.? (?:de )?\\p{L}{3,12} (?:de )?\\d{4}|(?:${MONTH_FIRST}) \\d{1,2}, \\d{4}),? (?:at|um|à|a las|alle ore|om|às) \\d{1,2}:\\d{2}(?: ?[AP]M)?)$`,
  'iu',
);
const isReplies = wholeLine('replies|antworten|réponses|respuestas|risposte');
const isReply = wholeLine('reply|antworten|répondre|responder|rispondi');
const isReplyDelete = wholeLine(
  'reply ?delete|antworten ?löschen|répondre ?supprimer|responder ?eliminar|rispondi ?elimina',
);
const isButton = wholeLine(
  'delete|reply|replies|replydelete|reply delete|löschen|antworten|supprimer|eliminar|responder|elimina|rispondi',
);
