import { numberWord, sentenceCase, type TodayLine, type TodayView } from '#libs/followups';
import { coverWords } from './cover-words.js';
import { countsInWords, dayInWords } from './day-words.js';
import { ownerFoot, type Block, type Letter } from './letter.js';

export interface LetterPlace {
  /** Where the product is reached, without a slash at the end. */
  webAddress: string;
  /** Whether sensitive words may stand in it. */
  includeSensitive: boolean;
}

/** The lines of a day as a mail. */
export function dailyLetter(today: TodayView, place: LetterPlace): Letter {
  const day = dayInWords(today.date);
  const counts = countsInWords(today.counts, today.more);
  const isQuiet = today.lines.length === 0;
  const lead = isQuiet
    ? 'Nobody is waiting on you. The porch is quiet.'
    : `${sentenceCase(counts)}. ${today.lines.length === 1 ? 'This one' : `These ${numberWord(today.lines.length)}`} for today:`;
  const people = today.lines.map((line) => personBlock(line, place));
  return {
    subject: isQuiet ? `${day}: the porch is quiet` : `${day}: ${counts}`,
    title: day,
    blocks: [
      { kind: 'words', text: lead },
      ...people,
      { kind: 'link', text: 'Open Today', address: `${place.webAddress}/` },
    ],
    foot: ownerFoot(place.webAddress),
  };
}

function personBlock(line: TodayLine, { webAddress, includeSensitive }: LetterPlace): Block {
  const { contact, whyNow } = line;
  const { sentence, quote, permalink } = coverWords(line, line.group, includeSensitive);
  const isCovered = quote === null && line.evidence.some(({ kind }) => kind === 'words');
  return {
    kind: 'person',
    name: contact.name,
    address: `${webAddress}/people/${contact.id}`,
    sentence,
    quote,
    permalink,
    note: isCovered ? `${whyNow} The words are covered here.` : whyNow,
  };
}
