import { factDay } from './fact-day.js';

describe('factDay', () => {
  // 2026-11-04 is a Wednesday.
  it.each([
    ['My knee operation is on 3 December.', '2026-12-03'],
    ['The baby is due in April!', '2027-04-30'],
    ['I will be operated on next Friday.', '2026-11-13'],
    ['We’re getting married on June 5th, 2027.', '2027-06-05'],
    ['The surgery is tomorrow.', '2026-11-05'],
    ['She is due in February 2027', '2027-02-28'],
    ['We are moving to Dayton in December.', '2026-12-31'],
  ])('%s', (quote, day) => expect(factDay('health', quote, '2026-11-04')).toBe(day));

  it.each([
    'My knee was operated on in March.',
    'We moved to Dayton in May.',
    'He died on 3 December.',
    'I am in pain now.',
    'I am 41.',
    'The treatment is every Friday.',
    'My birthday is on 3 December.',
    'The wedding is in June 2031.',
    'She is a nurse.',
  ])('%s names no day to come', (quote) => expect(factDay('health', quote, '2026-11-04')).toBeNull());

  it('is only asked of what may come to pass', () => {
    expect(factDay('job', 'The new job is from 3 December on.', '2026-11-04')).toBeNull();
  });
});
