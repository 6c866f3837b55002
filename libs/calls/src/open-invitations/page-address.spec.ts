import { codeIn, newPageCode, pagePath } from './page-address.js';

const code = '23456789abcdefgh';

describe('the address of an open invitation', () => {
  it('says what it is, and ends with the code', () => {
    const path = pagePath({ code, title: 'Want to talk?', postTitle: 'The Café — it’s “open”!' });
    expect(path).toBe(`/talk/the-cafe-its-open-${code}`);
    expect(pagePath({ code, title: 'Want to talk?', postTitle: '' })).toBe(`/talk/want-to-talk-${code}`);
    expect(pagePath({ code, title: '話しませんか', postTitle: '' })).toBe(`/talk/${code}`);
  });

  it('is cut at a word', () => {
    const postTitle = 'How a very long title of a post is made a short part of an address';
    expect(pagePath({ code, title: 'x', postTitle })).toBe(`/talk/how-a-very-long-title-of-a-post-is-made-${code}`);
    expect(pagePath({ code, title: 'x', postTitle: 'a'.repeat(90) }).length).toBeLessThan(70);
  });

  it('is known by its code, whatever the words before it', () => {
    const made = newPageCode();
    for (const place of [made, `x-${made}`, `some-other-words-${made}`]) expect(codeIn(place)).toBe(made);
    for (const place of ['', 'x', `x${code}`, code.toUpperCase(), `${code.slice(0, -1)}0`, `${code}-`]) {
      expect(codeIn(place)).toBeNull();
    }
  });

  it('has a code that is another each time, of all its signs', () => {
    const codes = Array.from({ length: 400 }, newPageCode);
    expect(new Set(codes).size).toBe(400);
    expect(new Set(codes.join('')).size).toBe(32);
  });
});
