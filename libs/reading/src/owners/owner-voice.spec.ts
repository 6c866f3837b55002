import { voiceFeatures, voicesOf } from './owner-voice.js';

const texts = ['It rained.', '@Ann — come in!', 'Nice.', '@Bob — come over!', 'So do we.', '@Cy — of course!'];
const shapes = [null, '@', null, '@', null, '@'];
const feature = (rows: number[][], at: number, name: string) => rows[at]![voiceFeatures.indexOf(name)]!;

describe('voicesOf', () => {
  it('likes an item that opens and is written as the likely ones are', () => {
    const rows = voicesOf(texts, shapes, [0, 0.9, 0.1, 0.9, 0.1, 0.4]);
    expect(rows.every((row) => row.length === voiceFeatures.length)).toBe(true);
    expect(feature(rows, 5, 'opens as his do')).toBeGreaterThan(0);
    expect(feature(rows, 4, 'opens otherwise than his')).toBeLessThan(0);
    expect(feature(rows, 5, 'is written as his are')).toBeGreaterThan(feature(rows, 4, 'is written as his are'));
  });

  it('counts how long he has been silent, and who stands near', () => {
    const rows = voicesOf(texts, shapes, [0, 0.9, 0.1, 0.2, 0.1, 0.4]);
    expect(rows.map((_, at) => feature(rows, at, 'how long he has not spoken'))).toEqual([0, 1, 0, 1, 2, 3]);
    expect(feature(rows, 2, 'right after one of his')).toBe(0.9);
    expect(feature(rows, 0, 'right before one of his')).toBe(0.9);
  });
});
