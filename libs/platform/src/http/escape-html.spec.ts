import { escapeHtml } from './escape-html.js';

it('leaves no sign of markup, no control character and nothing that turns the direction', () => {
  expect(escapeHtml(`<b a="1">Tom's & co</b>`)).toBe('&lt;b a=&quot;1&quot;&gt;Tom&#39;s &amp; co&lt;/b&gt;');
  expect(escapeHtml('a\u202eb\u0007c\n\td\ud800')).toBe('abc\n\td');
});
