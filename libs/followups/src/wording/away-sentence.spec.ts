import { awaySentence } from './away-sentence.js';

it.each([
  ['2026-07-02', 'You are away until Tuesday 14 July. Nothing is due before you are back.'],
  ['2026-07-14', 'Your last day away; tomorrow the porch is open again.'],
])('on %s: %s', (today, sentence) =>
  expect(awaySentence({ from: '2026-07-01', to: '2026-07-14' }, today)).toBe(sentence),
);

it('names the year of a day that is far', () => {
  expect(awaySentence({ from: '2026-07-01', to: '2027-03-03' }, '2026-07-01')).toContain('until 3 March 2027.');
});
