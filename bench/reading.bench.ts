import { readSignals, readThread } from '#libs/reading';
import type { Finding } from './finding.js';
import { timed } from './measure.js';
import { writeThread } from './write-thread.js';

const MANY = 100_000;
const FEW = 10_000;
const SOME = 3_000;
const SIGNALS_A_SECOND = 150;
const owner = { names: ['Mara Lind'], handles: [] };

/** A pasted thread read to its end, against splitting its text at the blank lines; and the signals of a shorter one. */
export async function benchReading(): Promise<Finding[]> {
  const many = await readOnce(MANY);
  const few = await readOnce(FEW);
  const thread = readThread(writeThread(SOME), { owner });
  const { items } = thread;
  const signals = await timed(async () => readSignals(thread));
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
  const allowed = (items.length / SIGNALS_A_SECOND) * 1000;
  return [
    {
      name: `structure, authors and links of ${MANY.toLocaleString('en')} items`,
      measured: seconds(many.read),
      against: `${seconds(many.split)} splitting the text`,
      ratio: many.read / many.split,
      aim: null,
    },
    {
      name: 'the same, an item',
      measured: `${((many.read * 1000) / MANY).toFixed(0)} µs`,
      against: `${((few.read * 1000) / FEW).toFixed(0)} µs of ${FEW.toLocaleString('en')} items`,
      ratio: many.read / MANY / (few.read / FEW),
      aim: 1.5,
    },
    {
      name: `signals of ${items.length.toLocaleString('en')} items`,
      measured: `${seconds(signals.ms)}, ${Math.round(items.length / (signals.ms / 1000))} items a second`,
      against: `${seconds(allowed)} at ${SIGNALS_A_SECOND} items a second`,
      ratio: signals.ms / allowed,
      aim: 1,
    },
  ];
}

async function readOnce(items: number): Promise<{ read: number; split: number }> {
  const text = writeThread(items);
  const split = await timed(async () => text.split(/\n\s*\n/u).map((block) => block.trim()));
  const read = await timed(async () => readThread(text, { owner }));
  return { read: read.ms, split: split.ms };
}
