import fc from 'fast-check';
import { fileInMemory } from '#libs/platform';
import { wxrAuthorText, wxrComment, wxrFile, wxrItem } from '../../../test/make-wxr.js';
import { readAll } from '../../../test/read-format.js';
import { blogger } from '../blogger/blogger.format.js';
import { commentFeed } from '../comment-feed/comment-feed.format.js';
import { disqusXml } from '../disqus-xml/disqus-xml.format.js';
import type { FileFormat } from '../file-format.js';
import { intenseDebate } from '../intense-debate/intense-debate.format.js';
import { movableType } from '../movable-type/movable-type.format.js';
import { wordpressWxr } from '../wordpress-wxr/wordpress-wxr.format.js';

const wxr = wxrFile(wxrItem(wxrComment({ parent: 4 }) + wxrComment({ id: 4, user: 1 })), {
  authors: wxrAuthorText(1, 'mara', 'Mara Lind'),
});
const disqus = `<disqus xmlns:dsq="d"><thread dsq:id="2"><link>https://porch.example/</link></thread><post dsq:id="3">
  <message><![CDATA[<p>Hi</p>]]></message><createdAt>2013-10-10T19:20:29Z</createdAt><author><name>Rosa</name></author>
  <thread dsq:id="2"/><parent dsq:id="1"/></post></disqus>`;
const atom = `<feed xmlns:blogger="http://schemas.google.com/blogger/2018"><entry><id>tag:blogger.com,1999:blog-8.post-47</id>
  <blogger:type>COMMENT</blogger:type><author><name>Rosa</name></author><link rel="alternate" href="https://a.example/#comment-3"/>
  <published>2013-03-14T18:30:33+01:00</published><thr:in-reply-to ref="tag:x" href="https://a.example/"/></entry></feed>`;
const debate = `<output><blogpost><url>https://porch.example/</url><comments><comment id='3' parentid='2'><text>Hi</text>
  <gmt>2009-08-12 05:26:19</gmt></comment></comments></blogpost></output>`;
const mt = `AUTHOR: Mara\nTITLE: A bench\nDATE: 07/04/2005 10:00:00 PM\n-----\nBODY:\nIt\n-----\nCOMMENT:\nAUTHOR: Rosa\nHi\n-----\n--------\n`;

const exports: [FileFormat, string][] = [
  [wordpressWxr, wxr],
  [disqusXml, disqus],
  [blogger, atom],
  [commentFeed, atom],
  [intenseDebate, debate],
  [movableType, mt],
];
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.constantFrom(
    '<',
    '>',
    '</',
    '<![CDATA[',
    ']]>',
    '<!--',
    '&#0;',
    '&#x110000;',
    '&lt;',
    '"',
    '=',
    '__proto__',
    '-----\n',
  ),
);
/** Where to take away how much, and what to put there. */
const change = fc.tuple(fc.nat(), fc.nat(40), piece);

describe('mangled exports of blogs', () => {
  it.each(exports)('are read to their end: $name', async (format, text) => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        let mangled = text;
        for (const [place, length, put] of changes) {
          const at = place % (mangled.length + 1);
          mangled = mangled.slice(0, at) + put + mangled.slice(at + length);
        }
        const file = fileInMemory('mangled', mangled);
        format.claim([file]);
        const records = await readAll(format, file);
        expect(JSON.stringify(records)).not.toContain('\\u0000');
      }),
      { numRuns: 300 },
    );
  });
});
