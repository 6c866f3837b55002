import { permalinkForms, readPermalink } from './permalink.js';

describe('readPermalink', () => {
  it.each([
    ['https://blog.example/2010/grow/#comment-12', 'https://blog.example/2010/grow/'],
    ['https://blog.example/grow?utm_source=x&p=3&fbclid=1', 'https://blog.example/grow?p=3'],
    ['https://blog.example/grow/comment-page-2/#comments', 'https://blog.example/grow/'],
    ['http://localhost:8080/?p=12&replytocom=4', 'http://localhost:8080/?p=12'],
  ])('takes from %s what differs between two visits', (written, kept) => {
    expect(readPermalink(written)).toBe(kept);
  });

  it.each([
    'blog.example/grow',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '',
    `https://blog.example/${'a'.repeat(2_000)}`,
  ])('refuses %s', (written) => {
    expect(() => readPermalink(written)).toThrow('Write the whole address of the post, beginning with https://');
  });
});

describe('permalinkForms', () => {
  it('knows an address by all ways to write it', () => {
    const forms = permalinkForms('http://www.blog.example/grow?p=3');
    expect(forms[0]).toBe('http://www.blog.example/grow?p=3');
    expect(forms).toContain('https://blog.example/grow/?p=3');
    expect(new Set(forms).size).toBe(forms.length);
    expect([...permalinkForms('https://blog.example/grow/?p=3')].sort()).toEqual([...forms].sort());
  });
});
