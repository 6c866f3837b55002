import fc from 'fast-check';
import { importedItemKinds, type ImportedItem, type ImportedRecord } from './import-format.js';
import { openReading, packReading } from './kept-reading.js';

const owner = { names: ['Mara Lind', 'Mara'], handles: ['maralind'] };
const thread = {
  type: 'thread',
  title: 'A bench',
  opening: 'I built\r\na bench.',
  style: 'bullets',
  certainty: 0.9,
} as const;
const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '\u2028', '"', '\\', '🌻', 'é') });
const item: fc.Arbitrary<ImportedItem> = fc.record({
  type: fc.constant('item' as const),
  row: fc.nat(),
  line: fc.option(fc.nat()),
  kind: fc.constantFrom(...importedItemKinds),
  printedAuthor: fc.option(text),
  inferred: fc.option(
    fc.record({
      name: text,
      confidence: fc.constantFrom('certain' as const, 'probable' as const),
      because: fc.array(fc.record({ row: fc.nat(), quote: text })),
    }),
  ),
  printedDate: fc.option(text),
  text,
  answers: fc.array(fc.record({ row: fc.option(fc.nat()), name: text })),
  parts: fc.array(fc.record({ text, answers: fc.constant([]) })),
  link: fc.option(fc.record({ title: text, url: fc.option(text) })),
});

async function all(records: AsyncIterable<ImportedRecord> | null): Promise<ImportedRecord[] | null> {
  if (records === null) return null;
  const read: ImportedRecord[] = [];
  for await (const record of records) read.push(record);
  return read;
}

describe('a kept reading', () => {
  it('gives back what was read, to the letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(item, { maxLength: 20 }), async (items) => {
        const kept = await packReading('pasted-thread', owner, { thread, items });
        expect(await all(openReading(kept, 'pasted-thread', owner))).toEqual([thread, ...items]);
      }),
      { numRuns: 100 },
    );
  });

  it('is small, and whole where it is long', async () => {
    const [one] = fc.sample(item, 1) as [ImportedItem];
    const items = Array.from({ length: 2_345 }, (_, row) => ({
      ...one,
      row,
      text: 'A bench is a place to be found at.',
    }));
    const kept = await packReading('pasted-thread', owner, { thread: null, items });
    expect(kept.length).toBeLessThan(JSON.stringify(items).length / 5);
    expect(await all(openReading(kept, 'pasted-thread', owner))).toEqual(items);
  });

  it('is good for the same owner only, in whatever order his names come', async () => {
    const kept = await packReading('pasted-thread', owner, { thread, items: [] });
    const turned = { ...owner, names: ['Mara', 'Mara Lind'] };
    expect(await all(openReading(kept, 'pasted-thread', turned))).toEqual([thread]);
    expect(openReading(kept, 'pasted-thread', { ...owner, names: ['Mara'] })).toBeNull();
    expect(openReading(kept, 'pasted-thread', { ...owner, handles: [] })).toBeNull();
    expect(openReading(kept, 'another', owner)).toBeNull();
  });
});
