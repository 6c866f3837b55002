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

  it('shows each item that looks like the owner’s own without a printed name', async () => {
    const {
      counts,
      owner: own,
      problems,
    } = await summarise(
      writePage({
        items: [
          { text: 'Where did you learn about glazes? I fired my first bowl at 71.\nWilla' },
          { text: 'I am a baker and my oven does the same on the left side.\nDougal' },
          {
            text: '@Willa — I learnt about glazes from my aunt. I’ll send you her notes, email me.\n@Dougal — bring me a loaf and I’ll look at your oven.',
          },
          { text: 'The notes came. I have read them twice.\nWilla' },
          { text: 'I never throw anything away. My shed is full of handles.' },
        ],
      }),
    );
    expect(counts.owner).toBe(1);
    expect(own).toEqual([]);
    const [doubt] = problems.filter(({ reason }) => reason.includes('no name is printed'));
    expect(doubt).toMatchObject({ reason: 'Looks like yours, though no name is printed over it.' });
    expect(doubt!.text).toContain('@Willa — I learnt');
    expect(doubt!.line).toBeGreaterThan(1);
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
