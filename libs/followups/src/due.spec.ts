import { addDays } from '#libs/platform';
import { cadenceOf, dueOn, overdueDays, type DueQuestion } from './due.js';

const cadences = { inner: 7, close: 30, circle: 90, wide: 365 };
const contact: DueQuestion = { circle: 'close', cadenceDays: null, lastOn: '2028-01-30', knownSince: '2026-05-01' };

describe('the cadence', () => {
  it("is the circle's", () => {
    expect(cadenceOf({ circle: 'wide', cadenceDays: null }, cadences)).toBe(365);
  });

  it("is the contact's own where it has one, in a circle or in none", () => {
    expect(cadenceOf({ circle: 'inner', cadenceDays: 21 }, cadences)).toBe(21);
    expect(cadenceOf({ circle: null, cadenceDays: 21 }, cadences)).toBe(21);
  });

  it('is none where nothing was wished for', () => {
    expect(cadenceOf({ circle: null, cadenceDays: null }, cadences)).toBeNull();
  });
});

describe('the due day', () => {
  it('is the day of the last time plus the cadence, over 29 February of a leap year', () => {
    expect(dueOn(contact, cadences)).toBe('2028-02-29');
    expect(dueOn({ ...contact, lastOn: '2027-01-30' }, cadences)).toBe('2027-03-01');
  });

  it('counts a year of 365 days from 29 February to 28 February', () => {
    expect(dueOn({ ...contact, circle: 'wide', lastOn: '2028-02-29' }, cadences)).toBe('2029-02-28');
  });

  it('is the first day of whom the owner was never in touch with', () => {
    expect(dueOn({ ...contact, lastOn: null }, cadences)).toBe('2026-05-01');
  });

  it('is none without a cadence', () => {
    expect(dueOn({ ...contact, circle: null }, cadences)).toBeNull();
  });
});

describe('days overdue', () => {
  it('are none before the day, 0 on it, and counted after it', () => {
    expect(overdueDays('2026-11-24', '2026-11-23')).toBeNull();
    expect(overdueDays('2026-11-23', '2026-11-23')).toBe(0);
    expect(overdueDays('2026-11-20', '2026-11-23')).toBe(3);
    expect(overdueDays(null, '2026-11-23')).toBeNull();
  });

  it('agree with the due day on each day around it', () => {
    for (let shift = -3; shift <= 3; shift++) {
      expect(overdueDays('2028-03-01', addDays('2028-03-01', shift))).toBe(shift < 0 ? null : shift);
    }
  });
});
