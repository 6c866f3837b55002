import { excerptOf } from './excerpt.js';

describe('excerptOf', () => {
  it('puts a short text on one line', () => {
    expect(excerptOf(' A bench\n\n by the door. ', 40)).toBe('A bench by the door.');
  });

  it('cuts a long text and says so, never through a character', () => {
    expect(excerptOf('one two three', 8)).toBe('one two…');
    expect(excerptOf('👩‍🌾🌻🌻🌻🌻🌻', 4)).toBe('👩‍🌾…');
    expect(excerptOf('x'.repeat(50_000_000), 10)).toBe('xxxxxxxxx…');
    expect(excerptOf(`a${' '.repeat(500)}b`, 10)).toMatch(/^a.*…$/);
  });
});
