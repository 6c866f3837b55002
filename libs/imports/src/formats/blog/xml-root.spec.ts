import { xmlRoot } from './xml-root.js';

describe('xmlRoot', () => {
  it.each([
    ['<rss version="2.0">', 'rss'],
    ['\ufeff<?xml version="1.0"?>\n<!-- <a> -->\n<!DOCTYPE x [<!ENTITY y "z">]>\n<dsq:x a=\'>\'/>', 'dsq:x'],
    ['`<?xml version="1.0"?><disqus>', 'disqus'],
    ['<br />\nNotice: x in y\n<?xml version="1.0"?><rss>', 'rss'],
    ['HTTP/1.1 200 OK\r\nServer: x\r\n\r\n<feed>', 'feed'],
    ['<!-- a feed --><?xml version="1.0"?><feed>', 'feed'],
    ['<!DOCTYPE html><html>', 'html'],
    ['I wrote <rss> in a text', undefined],
    ['', undefined],
    ['<!-- never closed', undefined],
  ])('%j', (head, name) => {
    expect(xmlRoot(head)?.name).toBe(name);
  });

  it('takes no time over what is made to take it', () => {
    const began = performance.now();
    for (const piece of ['<!--', '<?x ', '<!DOCTYPE [', ' ', '<a b="', 'HTTP/1.1 200\n']) xmlRoot(piece.repeat(10_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
