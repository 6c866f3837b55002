import { inThread } from '#libs/platform';
import type { KnownItem } from '#libs/reading';
import { readingModule, readInSteps, type ReadStep, type ThreadToRead } from './read-in-steps.js';

const words = [
  'I would love to talk to you on the phone some day!',
  '@Ada — I will send you the link tonight.',
  'My mother is ill.',
];
const items = Array.from({ length: 30 }, (_, at): KnownItem => {
  const isOwners = at % 5 === 4;
  return {
    kind: isOwners ? 'owner' : 'comment',
    author: at % 7 === 3 ? null : isOwners ? 'Mara Lind' : 'Ada Berg',
    notBy: [],
    text: `${words[at % 3]} Number ${at}.`,
  };
});
const thread: ThreadToRead = {
  items,
  known: { owner: { names: ['Mara Lind'], handles: [] }, opening: 'A bench by the door.', style: 'bullets' },
  from: 10,
};

describe('the reading of a thread in steps', () => {
  const steps = [...readInSteps(thread)];

  it('tells every item first, and then the signals from the item on from which they are wanted', () => {
    expect(steps.map((step) => ('item' in step ? 'item' : 'signals'))).toEqual([
      ...items.map(() => 'item'),
      ...items.slice(10).map(() => 'signals'),
    ]);
    expect(steps.some((step) => 'signals' in step && step.signals.length > 0)).toBe(true);
  });

  it('is the same in a thread of its own', async () => {
    const there: ReadStep[] = [];
    const work = { module: readingModule, name: readInSteps.name, args: [thread] };
    for await (const step of inThread<ReadStep>(work)) there.push(step);
    expect(there).toEqual(steps);
  });
});
