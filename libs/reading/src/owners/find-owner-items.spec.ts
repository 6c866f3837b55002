import { readThread } from '../read-thread.js';
import type { ReadItem, ThreadOwner } from '../thread.types.js';

const read = (comments: string[], owner: ThreadOwner) =>
  readThread(
    `The ferry timetable\n\nI wrote this in the queue.\n\n12 comments\n\n${comments
      .map((text) => `  • ${text.replace(/\n/g, '\n    ')}`)
      .join('\n\n')}\n`,
    { owner },
  ).items;
const own = (items: ReadItem[]) => items.filter(({ kind }) => kind === 'owner').map(({ item }) => item);

const ferry = [
  'I have crossed on the six o’clock boat since 1988 and I never saw the captain laugh. Is he well?\nAgnete',
  'My father built the slipway at Horne. I work in the kiosk there now and we sell out of licorice by noon.\nPoul',
  'Agnete, he is well and he laughs twice a year, at Easter and when I fall. I’ll tell him you asked about the six o’clock boat.\n\nPoul, keep me a bag of licorice, and come aboard any time you like, my cabin door is never shut.',
  'What a post, Marit. I read it aloud to my wife, who gets seasick in the bath.',
  'I am a nurse on the island and I miss the last boat every week. Would you ever wait five minutes?\nInger',
  'Inger, for a nurse I’ll wait ten. Ring me from the ward, the number is on the timetable, and I’ll hold the ramp.',
  '@Marit — the ramp was down and I cried a little.',
];

const kiln = [
  'I fired my first bowl at 71 and it came out like a hat. Where did you learn about glazes?\nWilla',
  'Been lurking here for years. I am a baker in Leith and my oven does the same on the left side.\nDougal',
  'My kiln tripped the whole street on Sunday. Do you know a good electrician?\nFarah',
  '@Willa — a hat is a fine thing! I learnt about glazes from my aunt. I’ll send you her notes, email me your address.\n@Dougal — bring me a loaf and I’ll look at your oven.\n@Farah — yes, ring me and I’ll give you her number.',
  'The notes came. I have read them twice, Petra, with a magnifying glass.\nWilla',
  'I never throw anything away. My shed is full of handles.',
  '@Willa — your bowl goes into the window if you’ll let me. Come by on Friday and we could have tea.',
];

describe('the owner’s items in bullets that have lost all names', () => {
  it('are told by whom they speak to and what they offer, one voice through the thread', () => {
    const items = read(ferry, { names: ['Marit', 'Marit Aas'] });
    expect(own(items)).toEqual([3, 6]);
    expect(items[2]!.repliesTo.map(({ item }) => item)).toEqual([1, 2]);
    expect(items[2]!.parts.map(({ to }) => to?.name)).toEqual(['Agnete', 'Poul']);
    expect(own(read(kiln, { names: ['Petra'] }))).toEqual([4, 7]);
  });

  it('say how sure they are, and by which words', () => {
    const items = read(kiln, { names: ['Petra'] });
    const { author } = items[3]!;
    expect(author.printed).toBeNull();
    expect(author.inferred).toMatchObject({ name: 'Petra', confidence: 'certain' });
    for (const { item, quote } of author.inferred!.because) expect(items[item - 1]!.text).toContain(quote);
  });

  it('are never whoever speaks to the owner by name, nor the first', () => {
    const items = read(ferry, { names: ['Marit'] });
    expect(items[3]!.kind).toBe('comment');
    expect(items[6]!.kind).toBe('comment');
    expect(items[6]!.repliesTo).toEqual([{ item: 6, name: 'Marit' }]);
    expect(own(read([ferry[2]!, ...ferry], { names: ['Marit'] }))).not.toContain(1);
  });

  it('are not looked for where the page prints the owner’s name', () => {
    const printed = ferry.map((text, at) => (at === 5 ? `Marit\n\n${text}` : text));
    expect(own(read(printed, { names: ['Marit'] }))).toEqual([6]);
  });

  it('are not looked for where nothing is known of the owner', () => {
    expect(own(read(ferry, { names: [] }))).toEqual([]);
  });

  it('are none in a thread of commenters alone', () => {
    const alone = [0, 1, 3, 4].map((at) => ferry[at]!);
    expect(own(read([...alone, kiln[0]!, kiln[1]!, kiln[5]!], { names: ['Marit'] }))).toEqual([]);
  });
});
