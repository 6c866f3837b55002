import fc from 'fast-check';
import { DAY, facts, mail, reply, row, signal, type RowToBuild } from '../../test/build-facts.js';
import { closingOf } from './closing.js';
import { duePromises, needsWords } from './due-promises.js';
import { promiseDays } from './promise-days.js';

const quotes = ['I’ll send you the link tonight', 'I’ll call you', 'I’ll let you know', 'I’ll be thinking of you'];
const said = fc.record({
  ago: fc.integer({ min: 0, max: 400 }),
  quote: fc.constantFrom(...quotes),
  by: fc.constantFrom('owner', 'contact'),
  state: fc.constantFrom('open', 'open', 'open', 'kept'),
});
const later = fc.record({
  ago: fc.integer({ min: 0, max: 400 }),
  way: fc.constantFrom(mail, reply, row),
  text: fc.constantFrom('', 'Here it is.', 'Never mind, I found it.', 'I have not forgotten.', 'Rye and caraway.'),
});

it('are those that nothing closes and whose days are not over, the first due first', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 5 }), fc.array(later, { maxLength: 6 }), (promised, done) => {
      const given = promised.map(({ ago, by }, at): RowToBuild => ({
        id: `p${at}`,
        ago,
        ...(by === 'owner' && outbound),
      }));
      const rows = [
        ...given.map((one) => row(one)),
        ...done.map(({ ago, way, text }, at) => way({ id: `d${at}`, ago, text })),
      ];
      const signals = promised.map(({ quote, by, state }, at) =>
        signal({ type: 'promise', id: `s${at}`, interactionId: `p${at}`, quote, promisedBy: by, state }),
      );
      const words = Object.fromEntries([
        ...promised.map(({ quote }, at) => [`p${at}`, quote]),
        ...done.flatMap(({ text }, at) => (text === '' ? [] : [[`d${at}`, text]])),
      ]);
      const known = facts({ rows, signals, words });
      for (const by of ['owner', 'contact'] as const) {
        const found = duePromises(known, by, DAY.today).map(({ signal: { id }, dueOn }) => `${dueOn} ${id}`);
        const wanted = signals.flatMap((one) => {
          const from = known.rows.find(({ id }) => id === one.interactionId)!;
          const days = promiseDays(one, from, DAY.timeZone);
          const isOpen = one.state === 'open' && one.quote !== quotes[3] && one.promisedBy === by;
          const isClosed = closingOf(one, from, known.rows, known.words) !== null;
          return isOpen && !isClosed && days.to >= DAY.today ? [`${days.dueOn} ${one.id}`] : [];
        });
        expect(found).toEqual(wanted.sort());
      }
    }),
  );
});

it.each([
  ['their own half a year ago', 'owner', 180, true],
  ['their own of more than that', 'owner', 190, false],
  ['one to the owner of last month', 'contact', 30, true],
  ['one to the owner of last spring', 'contact', 110, false],
] as const)('what was promised needs its words: %s', (_what, by, ago, needs) => {
  const promise = signal({ type: 'promise', interactionId: 'p', promisedBy: by, quote: 'I’ll send you the link' });
  expect(needsWords(facts({ rows: [row({ id: 'p', ago })], signals: [promise] }), DAY.today)).toBe(needs);
});

const outbound = { direction: 'outbound', kind: 'reply' } as const;
