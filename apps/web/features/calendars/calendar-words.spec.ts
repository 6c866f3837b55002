import { blockedWords, doubtsWords, eventsWords, nameOfAddress, nameOfFile } from './calendar-words';

const time = (day: string, from: string, to: string) => ({
  calendarId: 'work',
  from: `2026-12-${day}T${from}:00Z`,
  to: `2026-12-${day}T${to}:00Z`,
});

it('says how much of a calendar counts, and what of it could not be understood', () => {
  expect(eventsWords({ events: 0 })).toBe('Nothing in it keeps you busy in the next 200 days.');
  expect(eventsWords({ events: 1 })).toBe('One event keeps you busy in the next 200 days.');
  expect(eventsWords({ events: 1_204 })).toBe('1,204 events keep you busy in the next 200 days.');
  expect(doubtsWords({ unread: 0, unknownZones: 0 })).toBeNull();
  expect(doubtsWords({ unread: 2, unknownZones: 1 })).toBe(
    'Two events could not be understood and do not count. Some times are in a time zone that nobody knows; they are taken as yours.',
  );
});

it("tells three times that are taken away, on the owner's wall, and counts the rest", () => {
  const all = [
    time('01', '15:00', '15:30'),
    time('03', '15:00', '16:00'),
    time('08', '15:00', '17:00'),
    time('10', '16:00', '17:00'),
  ];
  expect(blockedWords(all.slice(0, 1), 'Europe/Oslo')).toBe('Tue 1 Dec 16:00–16:30');
  expect(blockedWords(all, 'UTC')).toBe(
    'Tue 1 Dec 15:00–15:30, Thu 3 Dec 15:00–16:00, Tue 8 Dec 15:00–17:00 and one more',
  );
});

it('finds a first name for a calendar', () => {
  expect([nameOfFile('Family plan.ics'), nameOfFile('.ics'), nameOfFile('x'.repeat(200)).length]).toEqual([
    'Family plan',
    'Calendar',
    100,
  ]);
  expect(nameOfAddress(' webcal://www.cal.example/private/x.ics')).toBe('cal.example');
  expect([nameOfAddress('cal.example'), nameOfAddress('https://')]).toEqual([null, null]);
});
