import { phoneCountry } from './phone-country.js';

const phone = (value: string) => ({ kind: 'phone' as const, value });

describe('phoneCountry', () => {
  it('is that of the owner’s own number', () => {
    expect(phoneCountry([phone('+4917012345678')], 'America/New_York')).toBe('DE');
    expect(phoneCountry([phone('9018675309'), phone('+14165550123')], 'Europe/Berlin')).toBe('CA');
  });

  it.each([
    ['America/Chicago', 'US'],
    ['America/Toronto', 'CA'],
    ['Europe/London', 'GB'],
    ['Europe/Berlin', 'DE'],
    ['Asia/Kolkata', 'IN'],
    ['Asia/Calcutta', 'IN'],
    ['America/Indiana/Indianapolis', 'US'],
    ['Australia/Sydney', 'AU'],
    ['UTC', null],
    ['Etc/GMT+5', null],
    ['nowhere', null],
  ])('else that of his time zone: %s', (zone, country) => {
    expect(phoneCountry([{ kind: 'email', value: 'me@home.example' }], zone)).toBe(country);
  });
});
