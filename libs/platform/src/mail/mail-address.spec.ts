import fc from 'fast-check';
import { headerLine, isHostName, isMailAddress } from './mail-address.js';

describe('isMailAddress', () => {
  it.each([
    'ada@porch.example',
    'a.b+c@sub.porch.example',
    "o'neill@home.example",
    'root@localhost',
    'ÄDA'.length + '@x.example',
  ])('takes %s', (text) => expect(isMailAddress(text)).toBe(true));

  it.each([
    '',
    'ada',
    '@porch.example',
    'ada@',
    'ada@porch..example',
    'a..b@porch.example',
    'ada@porch.example, eve@world.example',
    'Ada <ada@porch.example>',
    '"ada"@porch.example',
    'ada@porch.example\nBcc: eve@world.example',
    'ada@porch.example\u0000',
    'ada @porch.example',
    `${'a'.repeat(65)}@porch.example`,
    `ada@${'a.'.repeat(130)}example`,
  ])('refuses %j', (text) => expect(isMailAddress(text)).toBe(false));
});

describe('isHostName', () => {
  it.each(['mail.example.org', 'localhost', '127.0.0.1', '::1', '[::1]'])('takes %s', (host) =>
    expect(isHostName(host)).toBe(true),
  );
  it.each(['', 'mail.example.org:25', 'http://mail', 'a b', 'mail/', '-mail', 'mail..org', ':::', 'a\nb'])(
    'refuses %j',
    (host) => expect(isHostName(host)).toBe(false),
  );
});

describe('headerLine', () => {
  it('is one line without control characters, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = headerLine(text, 80);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
        expect([...line].length).toBeLessThanOrEqual(80);
      }),
    );
    expect(headerLine('Hello\r\nBcc: eve', 80)).toBe('Hello Bcc: eve');
  });
});
