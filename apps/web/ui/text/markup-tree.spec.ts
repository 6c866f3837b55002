import type { MarkupKind, TextMarkup } from '#libs/platform';
import { markupTree, type MarkupNode } from './markup-tree';

const text = 'Hello you.\n\n- One\n- Two\n\n> Three\n> Four\n\nBye.';
const at = (kind: MarkupKind, words: string, length = words.length): TextMarkup => ({
  kind,
  start: text.indexOf(words),
  length,
  href: null,
});

/** "kind[…]" for what is set, the words for what is not. */
const told = (nodes: readonly MarkupNode[], of = text): string[] =>
  nodes.map(({ kind, start, end, children }) =>
    kind === 'text' ? of.slice(start, end) : `${kind}[${told(children, of).join('|')}]`,
  );

it('leaves a text without markup whole', () => {
  expect(told(markupTree(text, []))).toEqual([text]);
  expect(markupTree('', [])).toEqual([]);
});

it('puts what is set one within another, without signs and without blanks beside a block', () => {
  const markup = [
    at('strong', 'you'),
    at('list', '- One\n- Two'),
    at('item', '- One'),
    at('sign', '- One', 2),
    at('item', '- Two'),
    at('sign', '- Two', 2),
    at('quote', '> Three\n> Four'),
    at('sign', '> Three', 2),
    at('sign', '> Four', 2),
    at('emphasis', 'Four'),
  ];
  expect(told(markupTree(text, markup))).toEqual([
    'Hello ',
    'strong[you]',
    '.',
    'list[item[One]|item[Two]]',
    'quote[Three\n|emphasis[Four]]',
    'Bye.',
  ]);
});

it('leaves no empty lines behind a quote within a quote', () => {
  const words = '> One\n>\n> > Two\n>\n> Three';
  const signs = [...words.matchAll(/> ?/gu)].map(({ index, 0: sign }) => ({
    ...at('sign', '', sign.length),
    start: index,
  }));
  const quotes = [
    { ...at('quote', '', words.length), start: 0 },
    { ...at('quote', '', 5), start: words.indexOf('> Two') },
  ];
  const markup = [...quotes, ...signs].toSorted((a, b) => a.start - b.start || b.length - a.length);
  expect(told(markupTree(words, markup), words)).toEqual(['quote[One|quote[Two]|Three]']);
});

it('keeps what stands in a list beside its items', () => {
  const markup = [at('list', '- One\n- Two'), at('item', '- Two')];
  expect(told(markupTree(text, markup))[1]).toBe('list[stray[- One]|item[- Two]]');
});

it('has room for an image without words, and none for what lies across or outside', () => {
  const image = { ...at('image', ' you', 0), href: 'https://a.example/b.png' };
  const across = [at('strong', 'Hello you'), at('emphasis', 'you.'), { ...at('code', 'Bye.'), length: 900 }];
  expect(told(markupTree(text, [image])).slice(0, 2)).toEqual(['Hello', 'image[]']);
  expect(told(markupTree(text, across)).slice(0, 1)).toEqual(['strong[Hello you]']);
  expect(told(markupTree('Hi', [{ ...image, start: 2 }]), 'Hi')).toEqual(['Hi', 'image[]']);
});
