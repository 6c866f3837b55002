import { isTimeZone } from './time-zone.js';

describe('isTimeZone', () => {
  it.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata', 'Etc/GMT+5'])(
    'takes %s',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  it.each([
    '',
    'Berlin',
    'Europe/Atlantis',
    '+02:00',
    '02:00',
    'Europe/Berlin; drop table users',
    '../etc/localtime',
    'x'.repeat(500),
  ])('refuses %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
