import { jsonAt, jsonList, jsonText, jsonValue } from './json-value.js';

describe('jsonValue', () => {
  it('keeps ids that no number holds', () => {
    expect(jsonValue('{"id": 1169246717864136705, "of": [-9007199254740993, 12, 1.5e3]}')).toEqual({
      id: '1169246717864136705',
      of: ['-9007199254740993', 12, 1500],
    });
  });

  it('leaves figures inside of strings and behind a point alone', () => {
    const text = '{"a": "say \\"1169246717864136705\\" twice: 1169246717864136705", "b": 0.12345678901234567890}';
    expect(jsonValue(text)).toEqual(JSON.parse(text));
  });

  it('is undefined for what is no JSON', () => {
    expect(jsonValue('{"a": ')).toBeUndefined();
  });
});

describe('jsonAt', () => {
  const value = jsonValue('{"a": {"b": [1, "x"], "c": " y ", "n": 7, "e": " "}, "__proto__": {"own": "z"}}');

  it('reads what is there, and nothing that an object has by nature', () => {
    expect(jsonText(value, 'a', 'c')).toBe('y');
    expect(jsonText(value, 'a', 'n')).toBe('7');
    expect(jsonText({ a: 'x\u0000y\n' }, 'a')).toBe('x y');
    expect(jsonList(value, 'a', 'b')).toEqual([1, 'x']);
    expect(jsonText(value, '__proto__', 'own')).toBe('z');
    expect(jsonAt({}, '__proto__')).toBeUndefined();
    expect(jsonAt('text', 'length')).toBeUndefined();
  });

  it('is nothing where a path leads nowhere', () => {
    expect(jsonText(value, 'a', 'e')).toBeNull();
    expect(jsonText(value, 'a', 'b')).toBeNull();
    expect(jsonList(value, 'a', 'c')).toEqual([]);
    expect(jsonAt(null, 'a')).toBeUndefined();
  });
});
