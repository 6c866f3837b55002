import { readSignals, readThread } from '#libs/reading';
import { writePage } from '#libs/testing';
import { readSignalsOf } from './read-signals-of.js';

const owner = { names: ['Mara Lind'] };
const page = writePage({
  opening: 'Write to me and I will call every one of you on the phone.',
  items: [
    {
      author: 'Brad Lovell',
      text: 'I would love to talk to you on the phone. My mother Ida was diagnosed with cancer.',
    },
    { author: 'Mara Lind', text: '@Brad — I will call you on Friday. Would you like to talk about her?' },
    { author: 'Ida Lovell', text: '@Mara — Please do. Brad and I met at school.' },
    { text: 'I bake bread at night. Do you?' },
    { author: 'Mara Lind', text: '@Jenn Hall — Not yet! Let us talk on Skype, I promise to bring tea.' },
    { author: 'Jenn Hall', text: '@Brad Lovell — I live next door, call me any time.' },
    { author: 'Brad Lovell', text: '@Jenn — I will. @Mara — We talked for an hour, thank you!' },
  ],
});

it.each([1, 2, 3, 7])('reads the same in turns of %i as at once', (turn) => {
  const thread = readThread(page, { owner });
  const whole = readSignals(thread).items.map(({ signals }) => signals);
  expect(whole.flat().length).toBeGreaterThan(3);
  const inTurns = thread.items.flatMap((_, at) =>
    at % turn === 0 ? readSignalsOf(thread, at, Math.min(at + turn, thread.items.length)) : [],
  );
  expect(inTurns).toEqual(whole);
});
