import fc from 'fast-check';
import { cborValue, CidLink } from './dag-cbor.js';
import { cborOf, cidOf } from '../../../test/written-repo.js';

describe('cborValue', () => {
  it.each([
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1_000_000],
    ['1b000000e8d4a51000', 1_000_000_000_000],
    ['1bffffffffffffffff', '18446744073709551615'],
    ['20', -1],
    ['3903e7', -1000],
    ['fb3ff199999999999a', 1.1],
    ['f4', false],
    ['f5', true],
    ['f6', null],
    ['6161', 'a'],
    ['63e6b0b4', '水'],
    ['83010203', [1, 2, 3]],
  ])('%s', (hex, value) => {
    expect(cborValue(Buffer.from(hex, 'hex'))).toEqual(value);
  });

  it('reads maps, bytes and links', () => {
    const cid = cidOf(Buffer.from('x'));
    const value = cborValue(
      cborOf({ a: [Buffer.from('b')], link: new CidLink(cid.toString('base64')), ['__proto__']: { c: 1 } }),
    );
    expect(value).toEqual(
      Object.assign(Object.create(null), {
        a: [new Uint8Array([98])],
        link: new CidLink(cid.toString('base64')),
        ['__proto__']: Object.assign(Object.create(null), { c: 1 }),
      }),
    );
    expect(({} as Record<string, unknown>)['c']).toBeUndefined();
  });

  it('gives back whatever was written', () => {
    const isWritten = (value: unknown) => JSON.stringify(value) === JSON.stringify(cborValue(cborOf(value)));
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => isWritten(JSON.parse(JSON.stringify(value)))),
    );
  });

  it.each([
    ['nothing', ''],
    ['a length that lies', '9affffffff'],
    ['a text that lies', '7a7fffffff61'],
    ['no end', '9f01'],
    ['a key that is no text', 'a10102'],
    ['a tower', '81'.repeat(10_000)],
  ])('is undefined for %s', (_, hex) => {
    expect(cborValue(Buffer.from(hex, 'hex'))).toBeUndefined();
  });
});
