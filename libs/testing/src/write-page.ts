export interface PastedItem {
  /** Printed above the words; null where the page prints none. */
  author?: string | null;
  text: string;
}

export interface PastedPage {
  title?: string;
  opening?: string;
  /** A string is the title of a pingback. */
  items: (PastedItem | string)[];
}

/** The text of a page as a browser copies it: the post, then its comments as bullets. */
export function writePage({
  title = 'A bench by the door',
  opening = 'I built a bench, and people sat down on it to tell me of their own.',
  items,
}: PastedPage): string {
  return [title, '', opening, '', 'All posts', '', ...items.flatMap((item) => [writeItem(item), ''])].join('\n');
}

/** The same items after `from` for as many as wanted: each by somebody else, each with words of its own. */
export function manyItems(count: number, from = 1): PastedItem[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    return {
      author: `Quill ${numberName(number)}`,
      text: `This is what visitor number ${number} has to say of benches.`,
    };
  });
}

function writeItem(item: PastedItem | string): string {
  if (typeof item === 'string') return `  • Pingback: ${item}()`;
  const words = item.text.replaceAll('\n', '\n    ');
  return item.author ? `  • ${item.author}\n\n    ${words}` : `  • ${words}`;
}

const syllables = 'bak cob dun fel gim hos jur kev lom nib'.split(' ');

// Numbers in syllables: a name with digits in it is none.
function numberName(number: number): string {
  const word = [...String(number)].map((digit) => syllables[Number(digit)]).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
