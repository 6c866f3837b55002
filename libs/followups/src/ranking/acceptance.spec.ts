import { acceptanceRate, learned, precisionSentence } from './acceptance.js';

it('begins at one half and follows what is decided', () => {
  expect(acceptanceRate({ actedOn: 0, dismissed: 0 })).toBe(0.5);
  expect(acceptanceRate({ actedOn: 22, dismissed: 18 })).toBeCloseTo(0.545, 3);
  expect(learned(new Map(), 'unanswered')).toBe(1);
  expect(learned(new Map([['unanswered', { actedOn: 0, dismissed: 1 }]]), 'unanswered')).toBeCloseTo(0.8);
});

it.each([
  [40, 22, 'Of 40 suggestions you acted on 22.'],
  [40, 40, 'Of 40 suggestions you acted on all.'],
  [40, 0, 'You have acted on none of 40 suggestions yet.'],
  [1, 1, 'You acted on the one suggestion.'],
  [1, 0, 'You have not acted on the one suggestion yet.'],
  [0, 0, 'Nothing has been suggested yet.'],
])('of %i acted on %i: %s', (suggested, actedOn, sentence) =>
  expect(precisionSentence(suggested, actedOn)).toBe(sentence),
);
