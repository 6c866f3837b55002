import { memberName } from './member-name.js';

describe('memberName', () => {
  it.each([
    ['Ann Porter', 'Ann Porter', null],
    ['Ann Porter, PhD, PMP®', 'Ann Porter', 'PhD, PMP®'],
    ['Ann Porter MBA', 'Ann Porter', 'MBA'],
    ['Ann Porter M.D. Ph.D.', 'Ann Porter', 'M.D., Ph.D.'],
    ['Ann van der Porter, the tea lady', 'Ann van der Porter', 'the tea lady'],
    ['Martin Reed, Jr.', 'Martin Reed Jr.', null],
    ['Martin Reed III, Esq.', 'Martin Reed III', 'Esq.'],
    ['Ann Porter (She/Her)', 'Ann Porter', null],
    ['Ann (Holt) Porter', 'Ann (Holt) Porter', null],
    ['Jack Ma', 'Jack Ma', null],
    ['Kim MA', 'Kim MA', null],
    ['Ann', 'Ann', null],
    ['  Zoë   Öst ', 'Zoë Öst', null],
    ['LinkedIn Member', null, null],
    [' ', null, null],
  ])('%s', (printed, name, credentials) => {
    expect(memberName(printed)).toEqual({ name, credentials });
  });
});
