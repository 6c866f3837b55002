import { foldName } from '../names/fold-name.js';

const SHORTEST_WORD = 3;
const LONGEST_TEXT = 20_000;
const RARE = 1.6;
const RARE_SHARE = 0.33;
const WEIGHT = 0.6;
const MOST_FROM_WORDS = 6;
const QUOTE = 6;
const FEWEST_QUOTED_WORDS = 3;
const QUOTED = /[“"„«]([^“”"„«»\n]{8,300})[”"“»]/gu;
const ENDINGS = /(?:ingly|ings?|edly|ed|ies|es|s|ly|er)$/;

/** What two texts of a thread have in common: how much it weighs, and the word or quotation that weighs most. */
export interface Echo {
  weight: number;
  word: string | null;
}

/** Which words stand in which text of a thread, so that a rare one weighs more than a common one. */
export class ThreadWords {
  private readonly words: ReadonlySet<string>[];
  private readonly plain: (string | null)[];
  private readonly counts = new Map<string, number>();

  constructor(private readonly texts: string[]) {
    this.words = texts.map((text) => new Set(stemsOf(text)));
    this.plain = texts.map(() => null);
    for (const words of this.words) for (const word of words) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
  }

  /** How far what is said in `said` (see listen) takes up the text at `index`. */
  echo(said: Said, index: number): Echo {
    const quoted = said.quotations.find((quotation) => this.plainText(index).includes(quotation));
    if (quoted !== undefined) return { weight: QUOTE, word: quoted };
    const words = this.words[index];
    let weight = 0;
    let heaviest = 0;
    let best: string | null = null;
    for (const [word, worth] of said.worths) {
      if (!words?.has(word)) continue;
      weight += worth;
      if (worth > heaviest) [heaviest, best] = [worth, word];
    }
    return { weight: Math.min(weight, MOST_FROM_WORDS), word: best };
  }

  /** The telling words and the quotations of a piece of text. */
  listen(text: string): Said {
    const worths = new Map<string, number>();
    const all = this.texts.length;
    const rare = Math.min(RARE, Math.log(all + 1) * RARE_SHARE);
    for (const stem of stemsOf(text)) {
      const rarity = Math.log((all + 1) / ((this.counts.get(stem) ?? 0) + 0.5));
      if (rarity > rare) worths.set(stem, Math.min(rarity - rare, 4) * WEIGHT);
    }
    const quotations = [...text.slice(0, LONGEST_TEXT).matchAll(QUOTED)]
      .map(([, words = '']) => foldName(words))
      .filter((words) => words.split(' ').length >= FEWEST_QUOTED_WORDS);
    return { worths, quotations };
  }

  private plainText(index: number): string {
    return (this.plain[index] ??= foldName((this.texts[index] ?? '').slice(0, LONGEST_TEXT)));
  }
}

/** What is listened for in the texts of others. */
export interface Said {
  worths: ReadonlyMap<string, number>;
  quotations: string[];
}

/** A word without its ending, by which "phones" and "phone" are one. */
export function stemOf(folded: string): string {
  if (folded.length < SHORTEST_WORD) return '';
  const stem = folded.length > 4 ? folded.replace(ENDINGS, '').replace(/([bdgmnprt])\1$/, '$1') : folded;
  return stem.length >= 3 ? stem : folded;
}

function stemsOf(text: string): string[] {
  return foldName(text.slice(0, LONGEST_TEXT).replace(/@[\p{L}\p{N}_]+|https?:\S+/gu, ' '))
    .split(' ')
    .map(stemOf)
    .filter((stem) => stem !== '' && !COMMON.has(stem));
}

const COMMON = new Set(
  `the and for but not you all any can had her was one our out day get has him his how man new now old see two way who
  did its let put say she too use got yes are may off own per try via yet lol ago bit few why yep wow hey dear here
  about after again also alway another anyone anything because been before being comment could does doing done dont each
  else even ever every everyone everything feel first from going good great have having here into itself just keep
  know like little look love made make many maybe more most much must need never nice only other over people
  post read really said same share should since some someone something still such take than thank that their them then
  there these they thing think this those thought through time today very want well were what when where which while will
  wish with without word would write year your youre yours have hope glad here's it's i'm comment`
    .split(/\s+/)
    .map((word) => stemOf(foldName(word)) || word),
);
