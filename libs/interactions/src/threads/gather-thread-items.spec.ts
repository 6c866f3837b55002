import { gatherThreadItems, type PartRow } from './gather-thread-items.js';

const row = (given: Partial<PartRow>): PartRow => ({
  id: 'one',
  position: 1,
  direction: 'inbound',
  printedAuthor: 'Nell',
  contactId: null,
  contactName: null,
  text: 'Hello.',
  original: null,
  permalink: null,
  happenedAt: null,
  precision: 'none',
  answers: [],
  ...given,
});

describe('gatherThreadItems', () => {
  it('joins the parts of an owner’s item to the letter, each with the one it is said to', () => {
    const parts = [
      row({
        id: 'a',
        position: 3,
        direction: 'outbound',
        printedAuthor: 'Theo',
        contactId: 'n',
        contactName: 'Nell',
        text: '@Nell yes. ',
      }),
      row({
        id: 'b',
        position: 3,
        direction: 'outbound',
        printedAuthor: 'Theo',
        contactId: 'i',
        contactName: 'Ida',
        text: '@Ida no.',
      }),
    ];
    const [item] = gatherThreadItems(parts, []);
    expect(item).toMatchObject({ position: 3, kind: 'owner', contact: null, text: '@Nell yes. @Ida no.' });
    expect(item!.parts).toEqual([
      { interactionId: 'a', text: '@Nell yes. ', markup: [], to: { contactId: 'n', name: 'Nell' } },
      { interactionId: 'b', text: '@Ida no.', markup: [], to: { contactId: 'i', name: 'Ida' } },
    ]);
  });

  it('says how the words were set, with links from where they stand', () => {
    const given = {
      text: 'See here.',
      original: 'See <a href="/a">here</a>.',
      permalink: 'https://porch.example/b/#c',
    };
    expect(gatherThreadItems([row(given)], [])[0]!.parts[0]!.markup).toEqual([
      { kind: 'link', start: 4, length: 4, href: 'https://porch.example/a' },
    ]);
  });

  it('tells what an item answers once', () => {
    const answers = [{ position: 1, printed: '@Nell' }];
    const parts = [
      row({ id: 'a', answers }),
      row({ id: 'b', answers: [...answers, { position: null, printed: '@All' }] }),
    ];
    expect(gatherThreadItems(parts, [])[0]!.answers).toEqual([
      { position: 1, printed: '@Nell' },
      { position: null, printed: '@All' },
    ]);
  });

  it('keeps an unknown author as printed', () => {
    expect(gatherThreadItems([row({ printedAuthor: null })], [])[0]).toMatchObject({
      kind: 'comment',
      contact: null,
      printedAuthor: null,
    });
  });

  it('puts pingbacks in their place', () => {
    const items = gatherThreadItems(
      [row({ position: 2 }), row({ position: 4 })],
      [{ position: 3, title: 'A round-up', url: null }],
    );
    expect(items.map(({ position, kind }) => `${position} ${kind}`)).toEqual(['2 comment', '3 pingback', '4 comment']);
    expect(items[1]).toMatchObject({ link: { title: 'A round-up', url: null }, parts: [], contact: null });
  });
});
