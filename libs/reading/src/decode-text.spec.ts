import fc from 'fast-check';
import { decodeText } from './decode-text.js';
import { UnreadableText } from './unreadable-text.js';

const THREAD = 'Grüße aus der Küche\n\n• Zoë says “hi” — 100 € 🍞\n';

function refusal(bytes: Uint8Array): UnreadableText {
  try {
    decodeText(bytes);
  } catch (error) {
    if (error instanceof UnreadableText) return error;
    throw error;
  }
  throw new Error('the bytes were read');
}

const utf16 = (text: string, bigEndian: boolean, bom: boolean): Buffer => {
  const bytes = Buffer.from((bom ? '\ufeff' : '') + text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(THREAD)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${THREAD}`)],
    ['UTF-16 LE with a mark', utf16(THREAD, false, true)],
    ['UTF-16 BE with a mark', utf16(THREAD, true, true)],
    ['UTF-16 LE without a mark', utf16(THREAD, false, false)],
    ['UTF-16 BE without a mark', utf16(THREAD, true, false)],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(THREAD);
  });

  it('reads Windows-1252 where the bytes make sense in it', () => {
    expect(decodeText(Buffer.from('Caf\xe9 cr\xe8me \x93d\xe9j\xe0 vu\x94 \x96 it\x92s ma\xf1ana', 'latin1'))).toBe(
      'Café crème “déjà vu” – it’s mañana',
    );
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['white space', Buffer.from(' \n\t\r\n\u00a0\u200b')],
    ['a mark alone', Buffer.from('\ufeff')],
  ])('calls %s empty', (_, bytes) => {
    expect(refusal(bytes)).toMatchObject({ code: 'empty' });
  });

  it.each([
    ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['ZIP', Buffer.from('PK\u0003\u0004rest')],
    ['PDF', Buffer.from('%PDF-1.7\n')],
    ['zero bytes', Buffer.from('text\0\0more\0text, and so on')],
    ['control signs', Buffer.from('\u0001\u0002\u0003\u0004\u0005ab')],
  ])('calls %s binary', (_, bytes) => {
    expect(refusal(bytes)).toMatchObject({ code: 'binary' });
  });

  it('names byte and line where UTF-8 breaks', () => {
    const broken = Buffer.concat([Buffer.from('Grüße\nvon Zoë\n'), Buffer.from([0xc3, 0x28]), Buffer.from(' Jürgen')]);
    const error = refusal(broken);
    expect(error).toMatchObject({ code: 'encoding', line: 3 });
    expect(error.message).toContain('byte 18');
    expect(error.message).toContain('line 3');
  });

  it.each([
    ['a letter cut off at the end', Buffer.from('Zoë Zoë 🍞').subarray(0, -1)],
    ['bytes that no encoding has', Buffer.from([0x61, 0xff, 0xfe, 0xfd, 0x0a, 0x81, 0x8d])],
    ['Cyrillic in one byte a letter', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xcc, 0xe8, 0xf0])],
    ['an odd byte in UTF-16', Buffer.concat([utf16(THREAD, false, true), Buffer.from([0x41])])],
    ['half a pair in UTF-16', utf16('ab\ud800cd', false, true)],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
  ])('refuses %s', (_, bytes) => {
    expect(refusal(bytes)).toMatchObject({ code: 'encoding' });
  });

  it('gives back every text that was encoded well', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '' && !/^(?:%PDF-|GIF8|\{\\rtf)/.test(text));
        expect(decodeText(Buffer.from(text))).toBe(text);
      }),
    );
  });

  it('throws nothing but UnreadableText', () => {
    const endsWell = (bytes: Uint8Array): boolean => {
      try {
        return typeof decodeText(bytes) === 'string';
      } catch (error) {
        return error instanceof UnreadableText;
      }
    };
    const property = fc.property(fc.uint8Array({ maxLength: 300 }), endsWell);
    expect(() => fc.assert(property, { numRuns: 2000 })).not.toThrow();
  });
});
