const STYLES = [
  /^\p{Ll}/u,
  /—/u,
  /!/u,
  /;/u,
  /…|\.\.\./u,
  /\p{Extended_Pictographic}/u,
  /\n\s*\n/u,
  /'/u,
  /’/u,
  /:/u,
  /\(/u,
  /[.!?…]$/u,
];
const LONGEST_TEXT = 20_000;
const LEAST = 1e-4;
const FAR = 8;

/** What the thread as a whole tells of an item: the owner has one voice, and seldom speaks twice in a row. */
export const voiceFeatures: readonly string[] = [
  'by itself',
  'right after one of his',
  'right before one of his',
  'near another of his',
  'opens as his do',
  'opens otherwise than his',
  'is written as his are',
  'how many are his',
  'how many are rather his',
  'how long he has not spoken',
];

/** The features of each item, in the order of `voiceFeatures`, given how likely each is the owner's by itself. */
export function voicesOf(texts: readonly string[], shapes: readonly (string | null)[], chances: number[]): number[][] {
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  const written = texts.map(styleOf);
  const likeness = styleLikeness(written, chances, all);
  const opening = shapeLikeness(shapes, chances, all);
  const rank = ranksOf(chances);
  let since = 0;
  return chances.map((chance, at) => {
    const near = (by: number) => chances[at + by] ?? 0;
    since = at === 0 || near(-1) > 0.5 ? 0 : since + 1;
    return [
      Math.log((chance + LEAST) / (1 - chance + LEAST)),
      near(-1),
      near(1),
      near(-2) + near(2),
      shapes[at] === null ? 0 : opening(at),
      shapes[at] === null ? opening(at) : 0,
      likeness(at),
      all / chances.length,
      (rank.get(chance) ?? 0) / chances.length,
      Math.min(FAR, since),
    ];
  });
}

function styleOf(whole: string): boolean[] {
  const text = whole.trim().slice(0, LONGEST_TEXT);
  return STYLES.map((style) => style.test(text));
}

/** How much more an item looks like the owner's others than like the rest, as a log likelihood. */
function styleLikeness(written: boolean[][], chances: number[], all: number): (at: number) => number {
  const count = chances.length;
  const sums = STYLES.map((_, style) => sumOf(written, (row, at) => (row[style] ? (chances[at] ?? 0) : 0)));
  const totals = STYLES.map((_, style) => sumOf(written, (row) => (row[style] ? 1 : 0)));
  return (at) => {
    const chance = chances[at] ?? 0;
    return STYLES.reduce((likeness, _, style) => {
      const has = written[at]?.[style] ?? false;
      const own = has ? chance : 0;
      const other = has ? 1 - chance : 0;
      const his = ((sums[style] ?? 0) - own + 1) / (all - chance + 2);
      const theirs = ((totals[style] ?? 0) - (sums[style] ?? 0) - other + 1) / (count - all - (1 - chance) + 2);
      return likeness + (has ? Math.log(his / theirs) : Math.log((1 - his) / (1 - theirs)));
    }, 0);
  };
}

/** The same of the way in which it opens. */
function shapeLikeness(shapes: readonly (string | null)[], chances: number[], all: number): (at: number) => number {
  const sums = new Map<string | null, { his: number; total: number }>();
  shapes.forEach((shape, at) => {
    const { his, total } = sums.get(shape) ?? { his: 0, total: 0 };
    sums.set(shape, { his: his + (chances[at] ?? 0), total: total + 1 });
  });
  return (at) => {
    const chance = chances[at] ?? 0;
    const { his, total } = sums.get(shapes[at] ?? null) ?? { his: 0, total: 0 };
    const own = (his - chance + 0.5) / (all - chance + 1);
    const others = (total - his - (1 - chance) + 0.5) / (chances.length - all - (1 - chance) + 1);
    return Math.log(own / others);
  };
}

/** Per chance, how many are higher. */
function ranksOf(chances: number[]): Map<number, number> {
  const ranks = new Map<number, number>();
  chances.toSorted((a, b) => b - a).forEach((chance, at) => ranks.set(chance, ranks.get(chance) ?? at));
  return ranks;
}

function sumOf<T>(all: readonly T[], worth: (each: T, at: number) => number): number {
  return all.reduce((sum, each, at) => sum + worth(each, at), 0);
}
