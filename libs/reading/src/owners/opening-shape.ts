const WORD = "[\\p{L}][\\p{L}\\p{M}.'’-]";
const NO_ADDRESS =
  'oh|ah|well|yes|no|ok|so|and|but|also|sorry|hi|hello|hey|thanks|ha|lol|hmm|haha|yeah|yep|nah|nope|guys|sadly|honestly|actually|anyway|still|now|then|once|ps';

/** How a line may open that speaks to somebody, also where he is no known name ("to the knee: …", "H., like the bins"). */
export const openingShapes = ['@', 'to', 'initial', 'colon', 'dash', 'small comma'] as const;

const SHAPES: Record<(typeof openingShapes)[number], RegExp> = {
  '@': /^@\s?[\p{L}\p{N}_][^\n,:—–!?]{0,30}?(?:\s?[—–:,!]|\s-|\s\p{Ll})/u,
  to: /^(?:and |now )?(?:to|for) [^\n,:.!?]{2,40}:/iu,
  initial: /^\p{Lu}\.?(?:-\p{Lu}\.?)?[,:.]? (?=\p{L})(?<!^[IA] )/u,
  colon: new RegExp(`^${WORD}{1,20}(?: ${WORD}{0,20}){0,2}:\\s`, 'u'),
  dash: new RegExp(`^${WORD}{1,20}(?: ${WORD}{0,20})?(?:\\s[-–]\\s|\\s?—\\s?)`, 'u'),
  'small comma': new RegExp(`^(?!(?:${NO_ADDRESS})\\b)\\p{Ll}{2,14},\\s`, 'u'),
};

/** The shape of a line, or null: the owner of a thread mostly keeps to one. */
export function openingShape(line: string): string | null {
  const start = line.trimStart().slice(0, 80);
  return openingShapes.find((name) => SHAPES[name].test(start)) ?? null;
}
