import { readThread } from '../read-thread.js';
import type { ReadItem } from '../thread.types.js';

const read = (comments: string[], opening = '') =>
  readThread(
    `The garden\n\n${opening}\n\n12 comments\n\n${comments.map((text) => `  • ${text.replace(/\n/g, '\n    ')}`).join('\n\n')}\n`,
    { owner: { names: ['Rosalind'] } },
  ).items;
const authors = (items: ReadItem[]) => items.map(({ author }) => author.inferred?.name ?? author.printed);
const links = (items: ReadItem[]) => items.map(({ repliesTo }) => repliesTo.map(({ item }) => item));

describe('who wrote what bears no name', () => {
  it('is told by the owner’s answers, taken together and in their order', () => {
    const items = read([
      'I grow leeks badly, and I read this on the bus.',
      'You wrote about the frost of 2009. The cutting hangs beside my seed box.',
      'Never liked clubs. Too many secretaries.',
      'Rosalind\n\nBeatrix — Welcome, out of hiding!\n\nHi Tom, who else keeps cuttings?\n\nAnd hello Gareth! I was a secretary.',
      'The rows were straight when she sowed them. They still are.',
      'Rosalind\n\nWalter, thank you for the rows.',
    ]);
    expect(authors(items)).toEqual(['Beatrix', 'Tom', 'Gareth', 'Rosalind', 'Walter', 'Rosalind']);
    expect(links(items)).toEqual([[], [], [], [1, 2, 3], [], [5]]);
    for (const { author } of items) {
      for (const { item, quote } of author.inferred?.because ?? []) expect(items[item - 1]?.text).toContain(quote);
    }
  });

  it('is told by signatures and introductions, which stand against the order', () => {
    const items = read([
      'My wife and I read this aloud.\n\nKind regards,\nOskar Lund',
      'By the way, my name is Suzy, and I have two begonias left.',
      'Lurker here, Odalys from Havana. We have no frost at home.',
      'Rosalind\n\n@Suzy — two is a start.\n\n@Odalys — none at all?\n\n@Oskar — aloud!',
    ]);
    expect(authors(items)).toEqual(['Oskar Lund', 'Suzy', 'Odalys', 'Rosalind']);
    expect(items.slice(0, 3).every(({ author }) => author.inferred?.confidence === 'certain')).toBe(true);
    expect(links(items)[3]).toEqual([2, 3, 1]);
  });

  it('is told where the name is signed small, and not by the name of a thing', () => {
    const items = read([
      'Does it mind a bigger pot in summer? Mine stands on the eighth floor.',
      'I never sprayed anything. We went to the Junta about it, and the Junta sent a form.',
      'Rosalind\n\nPip, wait till the leaves drop. And nobody goes to the Junta, Marek.',
      'Nobody has asked me that before. pip',
    ]);
    expect(authors(items)).toEqual(['Pip', 'Marek', 'Rosalind', 'Pip']);
  });

  it('is told by what others quote and ask', () => {
    const items = read([
      'A hedge is only a slow wall with opinions about birds.',
      'Mine has been dead since the drought.',
      'I like what @Laura wrote: “a slow wall with opinions about birds”. Painting it on my shed.',
    ]);
    expect(authors(items)).toEqual(['Laura', null, null]);
    expect(links(items)[2]).toEqual([1]);
  });

  it('is told in every form of address, wherever it stands in what the owner writes', () => {
    const items = read([
      'My father kept the dahlias in the bath all winter.',
      'Is there a trick to the compost heap? Mine only sulks.',
      'The hedgehog is back under the shed!',
      'Rosalind\n\nWilla, the bath! We had dahlias in the pantry. And Tomasz, yes, turn the compost twice. What you say of the hedgehog, Odette, has made my week.',
    ]);
    expect(authors(items)).toEqual(['Willa', 'Tomasz', 'Odette', 'Rosalind']);
  });

  it('is told by an owner who writes names small', () => {
    const items = read([
      'My father kept the dahlias in the bath all winter.',
      'Is there a trick to the compost heap? Mine only sulks.',
      'Rosalind\n\nyoung willa - the bath, ha. dahlias love it\n\ntomasz - turn the compost twice',
    ]);
    expect(authors(items)).toEqual(['willa', 'tomasz', 'Rosalind']);
    expect(links(items)[2]).toEqual([1, 2]);
  });

  it('goes by the words where the owner does not answer in order', () => {
    const items = read([
      'My father kept the dahlias in the bath all winter.',
      'Is there a trick to the compost heap? Mine only sulks.',
      'We have moved to a flat, and I miss the mud.',
      'Frost again on Tuesday, says the radio.',
      'Rosalind\n\nTomasz: turn the compost heap twice, or it sulks.\n\nWilla: “the dahlias in the bath all winter” – what a father!',
    ]);
    expect(authors(items)).toEqual(['Willa', 'Tomasz', null, null, 'Rosalind']);
  });

  it('stays open where nothing tells it', () => {
    const items = read(['Lovely.', 'I have read here for years.', 'Rosalind\n\nThank you all for reading!']);
    expect(authors(items)).toEqual([null, null, 'Rosalind']);
    expect(links(items)).toEqual([[], [], []]);
  });

  it('goes by the full name that the post uses for somebody whom it then calls by the first', () => {
    const items = read(
      ['I did not expect to be in a post!', 'Rosalind\n\n@Jenn — you are in it now.'],
      'Last year I worked with Jenn Whitlow on the pond. Jenn knew every newt.',
    );
    expect(authors(items)).toEqual(['Jenn Whitlow', 'Rosalind']);
  });

  it('keeps two people of one first name apart', () => {
    const items = read([
      'Steve Dodd\n\nI prune in March.',
      'Steve Woods\n\nI never prune.',
      'Rosalind\n\n@Steve Woods — never?\n\n@Steve Dodd — quite right.',
    ]);
    expect(links(items)[2]).toEqual([2, 1]);
  });
});
