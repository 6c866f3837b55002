import { safeAddress, safeHref, splitLinks } from './links';

describe('safeHref', () => {
  it('lets web addresses through', () => {
    expect(safeHref('https://example.org/a?b=c#d')).toBe('https://example.org/a?b=c#d');
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '/inside',
    'java\nscript:x',
    '',
  ])('refuses %j', (written) => expect(safeHref(written)).toBeNull());
});

describe('safeAddress', () => {
  it('lets web addresses and mails without words of their own through', () => {
    expect(safeAddress('https://example.org/')).toBe('https://example.org/');
    expect(safeAddress('mailto:ann@example.org')).toBe('mailto:ann@example.org');
    expect(safeAddress('mailto:ann@example.org?body=x')).toBeNull();
    expect(safeAddress('javascript:alert(1)')).toBeNull();
    expect(safeAddress(null)).toBeNull();
  });
});

describe('splitLinks', () => {
  it('finds addresses and leaves the sentence around them', () => {
    expect(splitLinks('See (https://example.org/a), or http://b.example.')).toEqual([
      { text: 'See (' },
      { text: 'https://example.org/a', href: 'https://example.org/a' },
      { text: '), or ' },
      { text: 'http://b.example', href: 'http://b.example/' },
      { text: '.' },
    ]);
  });

  it('keeps brackets that belong to the address', () => {
    const [piece] = splitLinks('https://example.org/wiki/Porch_(architecture)');
    expect(piece?.text).toBe('https://example.org/wiki/Porch_(architecture)');
  });

  it('leaves scripts as text', () => {
    const text = '<script>alert(1)</script> javascript:alert(1)';
    expect(splitLinks(text)).toEqual([{ text }]);
  });
});
