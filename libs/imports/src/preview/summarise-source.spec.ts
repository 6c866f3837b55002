import { writePage } from '#libs/testing';
import { pastedThread } from '../formats/pasted-thread/pasted-thread.format.js';
import { previewPeople } from './preview-people.js';
import { MOST_SHOWN, summariseSource } from './summarise-source.js';

const owner = { names: ['Mara Lind', 'Mara'], handles: [] };
const summarise = (text: string) => summariseSource(pastedThread.parse({ text, fileName: null }, owner));

const page = writePage({
  items: [
    { author: 'Brad Lovell', text: 'You were the first to welcome me.' },
    { author: 'Mara', text: '@Brad — And you brought cake.' },
    { text: 'Would love to sit on it some day!' },
    'Benches of the north',
    { author: 'Anonymous', text: 'Nobody will ever know who wrote this.' },
    { author: 'Mara Lind', text: 'Thank you all.' },
    { author: 'Brad Lovell', text: `It was a good cake. ${'So good. '.repeat(200)}` },
  ],
});

describe('summariseSource', () => {
  it('counts every item as what it is', async () => {
    const summary = await summarise(page);
    expect(summary.counts).toEqual({
      items: 7,
      comments: 4,
      printed: 2,
      certain: 0,
      probable: 0,
      unknown: 1,
      anonymous: 1,
      owner: 2,
      pingbacks: 1,
    });
    expect(summary).toMatchObject({ title: 'A bench by the door', style: 'bullets', certainty: 'sure' });
    expect(summary.owner).toEqual([
      { printed: 'Mara', items: 1 },
      { printed: 'Mara Lind', items: 1 },
    ]);
  });

  it('shows the first items, cut', async () => {
    const { sample } = await summarise(page);
    expect(sample[1]).toEqual({
      position: 2,
      kind: 'owner',
      printedAuthor: 'Mara',
      text: '@Brad — And you brought cake.',
    });
    expect(sample[6]!.text).toHaveLength(501);
  });
});

describe('previewPeople', () => {
  it('tells who is new, who is known and which names stay unclear, the busiest first', async () => {
    const names = ['Ann Berg', 'Bo Dahl', 'Cy Eze', 'Bo Dahl', 'Di Fuchs'];
    const { items } = await summarise(
      writePage({
        items: names.map((author, index) => ({ author, text: `Words number ${index}, and more of them.` })),
      }),
    );
    const { newPeople, knownPeople, problems } = previewPeople(
      items,
      new Map([
        ['cy eze', { who: 'known', contactId: 'cy', why: 'The same name.' }],
        ['di fuchs', { who: 'unclear', reason: 'Two have this name.' }],
      ]),
    );
    expect(newPeople).toEqual({
      total: 2,
      items: [
        { name: 'Bo Dahl', comments: 2, because: null },
        { name: 'Ann Berg', comments: 1, because: null },
      ],
    });
    expect(knownPeople).toEqual([{ name: 'Cy Eze', contactId: 'cy', why: 'The same name.', because: null }]);
    expect(problems).toEqual([{ line: expect.any(Number), text: 'Di Fuchs', reason: 'Two have this name.' }]);
  });

  it('shows some and counts all', async () => {
    const { items } = await summarise(page);
    const many = Array.from({ length: 300 }, (_, number) => ({
      ...items[0]!,
      author: { known: true as const, name: `P ${number}`, folded: `p ${number}` },
    }));
    const { newPeople } = previewPeople(many, new Map());
    expect([newPeople.items.length, newPeople.total]).toEqual([MOST_SHOWN, 300]);
  });
});
