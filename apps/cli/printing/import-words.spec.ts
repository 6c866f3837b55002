import type { ImportView, PreviewFindings } from '#libs/imports';
import { failedRowsInWords, previewInWords, resultInWords } from './import-words.js';

const view: ImportView = {
  id: '01a20752-afec-769b-a5b0-bdec591d3644',
  format: 'pasted-thread',
  fileName: null,
  state: 'done',
  postTitle: 'A bench \u001b[31mby the door',
  postUrl: null,
  postDate: null,
  postDatePrecision: null,
  bytesTotal: 0,
  bytesDone: 0,
  rowsTotal: 1_204,
  rowsDone: 1_204,
  counts: { created: 1_000, matched: 100, kept: 80, alreadyThere: 20, updated: 0, skipped: 3, failed: 1 },
  people: { created: 1_000, matched: 1 },
  error: null,
  threadId: null,
  createdAt: '',
  startedAt: null,
  finishedAt: null,
};
const findings: PreviewFindings = {
  style: 'bullets',
  certainty: 'sure',
  title: null,
  counts: {
    items: 4,
    comments: 3,
    printed: 2,
    certain: 0,
    probable: 0,
    unknown: 1,
    anonymous: 0,
    owner: 0,
    pingbacks: 1,
  },
  newPeople: { items: [{ name: 'Ann', comments: 2, because: null }], total: 41 },
  knownPeople: [{ name: 'Bo Dahl', contactId: '', why: '', because: null }],
  people: { byName: 42, byReading: 3, openItems: 1 },
  waiting: [],
  owner: [],
  problems: Array.from({ length: 12 }, (_, line) => ({ line, text: 'All posts', reason: 'below the comments' })),
  sample: [],
  alreadyImported: null,
  thread: null,
};

describe('previewInWords', () => {
  it('tells what there is to judge, and no more of it than fits', () => {
    expect(previewInWords({ ...view, rowsTotal: 4, postTitle: null }, findings).split('\n')).toEqual([
      'a thread without a title: 4 items: 3 comments, 0 of your own, 1 link from elsewhere.',
      'You: none of the items is signed by one of your names (Settings).',
      '42 people by name, 3 more by close reading, 1 item waits for you.',
      'New people (41): Ann (2), and 40 more',
      'Known people: Bo Dahl',
      '1 comment has no known author and would stay in the thread as “unknown author”.',
      'Not understood or left out:',
      ...Array.from({ length: 10 }, (_, line) => `  line ${line}, below the comments: All posts`),
      '  and 2 more',
    ]);
  });

  it('warns of what is not sure, and tells what is there already', () => {
    const unsure = previewInWords(
      { ...view, rowsTotal: 4 },
      { ...findings, certainty: 'unsure', thread: { threadId: '', items: 3 } },
    );
    expect(unsure).toContain('It is not sure that the items are split in the right places');
    expect(unsure).toContain('3 items are there already; only the rest comes in.');
    const same = previewInWords(
      { ...view, rowsTotal: 4 },
      {
        ...findings,
        people: { byName: 0, byReading: 0, openItems: 0 },
        thread: { threadId: '', items: 4 },
      },
    );
    expect(same).toContain('All of it is there already.');
    expect(same).not.toContain('unknown author');
  });
});

describe('resultInWords', () => {
  it('tells people first, then every fate that occurred, and how to take it back', () => {
    expect(resultInWords(view).split('\n')).toEqual([
      'Brought in “A bench [31mby the door”: 1,000 new people, 1 known before.',
      '1,204 items: 1,000 made a new contact, 100 matched people you know, or you, 80 kept without a known author, ' +
        '20 there already, 3 left out, 1 failed.',
      'To take it back: frontporch import --undo 01a20752-afec-769b-a5b0-bdec591d3644',
    ]);
  });

  it('tells why one failed, and what is written all the same', () => {
    const counts = { created: 0, matched: 0, kept: 0, alreadyThere: 0, updated: 0, skipped: 0, failed: 0 };
    const failed = { ...view, state: 'failed', error: 'It stopped.', rowsDone: 0, counts } as const;
    expect(resultInWords(failed)).toBe('It stopped.\n0 items: none has its fate yet.');
  });
});

it('failedRowsInWords names the place, the reason and the words', () => {
  const row = {
    place: null,
    rowNumber: 21,
    line: 87,
    reason: 'The database refused it.',
    excerpt: 'Have some\u0007 poison',
  };
  expect(failedRowsInWords([row, { ...row, line: null }])).toEqual([
    '  line 87: The database refused it. “Have some poison”',
    '  item 21: The database refused it. “Have some poison”',
  ]);
});
