import fc from 'fast-check';
import { normalisePhone } from './normalise-phone.js';

/** Each row: the owner's country, the value, and what people write for it. */
const same: [string | null, string, string[]][] = [
  ['US', '+19018675309', ['9018675309', '19018675309', '+1 (901) 867-5309', '001 901 867 5309', '901.867.5309']],
  ['DE', '+4917012345678', ['0170 12345678', '0049 170 12345678', '4917012345678', '+49 (0)170 12345678']],
  ['US', '+442079460958', ['011 44 20 7946 0958', '+44 20 7946 0958', '+44 (0) 20 7946 0958']],
  ['US', '+16175550151', ['++16175550151', 'tel:+16175550151']],
  ['US', '5550123', ['555-0123', '(555) 0123']],
  ['US', '+14186569254;ext=102', ['+1-418-656-9254;ext=102', '418-656-9254 x102', '(418) 656-9254 ext. 102']],
  [null, '9018675309', ['901 867 5309']],
  [null, '+155532278544', ['+1 555 3227 8544']],
  ['XX', '9018675309', ['9018675309']],
];

describe('normalisePhone', () => {
  for (const [country, value, forms] of same) {
    it.each(forms)(`${country} ${value}: %s`, (printed) => {
      expect(normalisePhone(printed, country)).toBe(value);
    });
  }

  it.each(['call me', '911', '-1', '', '555-CALL', 'VODAFONE', '+', '+x12'])('%j is no number', (printed) => {
    expect(normalisePhone(printed, 'US')).toBeNull();
  });

  it('gives a value that is its own value, wherever the owner lives', () => {
    const countries = fc.constantFrom('US', 'DE', 'IT', 'GB', 'AU', 'BR', 'ES', null);
    const digits = fc.stringMatching(/^\+{0,2}[0-9 ()x-]{4,24}$/);
    fc.assert(
      fc.property(digits, countries, (printed, country) => {
        const value = normalisePhone(printed, country);
        if (value !== null) expect(normalisePhone(value, country)).toBe(value);
      }),
      { numRuns: 5_000 },
    );
  });
});
