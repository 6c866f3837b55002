import { foldLine, quotedValue, textValue } from './calendar-lines.js';

describe('the lines of a calendar file', () => {
  it('are folded between characters', () => {
    const folded = foldLine(`SUMMARY:${'🌳'.repeat(60)}`);
    expect(folded.split('\r\n ').join('')).toBe(`SUMMARY:${'🌳'.repeat(60)}`);
    for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('hold a text without what would mean something else', () => {
    expect(textValue('a,b;c\\d\r\ne\u0007')).toBe('a\\,b\\;c\\\\d\\ne');
  });

  it('hold a name in quotes, in one line', () => {
    expect(quotedValue('Ashby, Wren; "Bee"\r\nX-EVIL:1')).toBe(`"Ashby, Wren; ^'Bee^' X-EVIL:1"`);
    expect(quotedValue('Wren\\')).toBe('"Wren/"');
    expect(quotedValue('a^n')).toBe('"a^^n"');
  });
});
