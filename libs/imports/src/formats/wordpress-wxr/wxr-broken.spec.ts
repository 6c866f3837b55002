import { fileInMemory } from '#libs/platform';
import { wxrAuthorText, wxrComment, wxrFile, wxrItem } from '../../../test/make-wxr.js';
import { faultsOf, holdsUp, interactionsOf, readAll } from '../../../test/read-format.js';
import { wordpressWxr } from './wordpress-wxr.format.js';

const whole = wxrFile(wxrItem(wxrComment({ text: 'Zoë’s “bench” – 日本' }) + wxrComment({ id: 4, parent: 3 })), {
  authors: wxrAuthorText(1, 'mara', 'Mara Lind'),
});
const isClaimed = (text: string | Uint8Array) => wordpressWxr.claim([fileInMemory('any.txt', text)]).length === 1;
const read = (text: string | Uint8Array) => readAll(wordpressWxr, fileInMemory('blog.xml', text));

describe('WordPress exports as they are found', () => {
  it('are known by what is in them', () => {
    expect(isClaimed(whole)).toBe(true);
    expect(isClaimed(`\ufeff\n\n${whole}`)).toBe(true);
    expect(isClaimed(whole.replace(/^<\?xml.*\n/, ''))).toBe(true);
    expect(isClaimed(`<br />\n<b>Deprecated</b>: split() in export.php\n${whole}`)).toBe(true);
    expect(isClaimed(Buffer.from(`\ufeff${whole}`, 'utf16le'))).toBe(true);
    expect(isClaimed(whole.replaceAll('1.2', '1.0'))).toBe(true);
    expect(isClaimed('<rss version="2.0"><channel><title>News</title></channel></rss>')).toBe(false);
    expect(isClaimed('<html><p>xmlns:wp="http://wordpress.org/export/1.2/"</p></html>')).toBe(false);
    expect(isClaimed('')).toBe(false);
  });

  it('of one blog are one source, the oldest export first', () => {
    const at = (day: string) => `<pubDate>${day} 10:00:00 +0000</pubDate>`;
    const file = (path: string, day: string, site?: string) =>
      fileInMemory(path, wxrFile('', { more: at(day), ...(site === undefined ? {} : { site }) }));
    const [new10, new9] = [file('a.10.xml', '02 Jan 2024'), file('a.9.xml', '02 Jan 2024')];
    const [old, other] = [file('z.xml', '01 Jan 2020'), file('b.xml', '01 Jan 2021', 'https://other.example')];
    expect(wordpressWxr.claim([new10, other, new9, old])).toEqual([[old, new9, new10], [other]]);
  });

  it('in several files tell an author once, and every comment', async () => {
    const files = ['one', 'two'].map((name, at) => {
      const item = wxrItem(wxrComment({ id: at + 1 }), { path: `/${name}/` });
      return fileInMemory(`${name}.xml`, wxrFile(item, { authors: wxrAuthorText(1, 'mara', 'Mara Lind') }));
    });
    const records = await readAll(wordpressWxr, files);
    expect(records.map(({ type }) => type)).toEqual(['owner', 'post', 'interaction', 'post', 'interaction']);
  });

  it('hold up when they are cut, come in pieces or in a wrong encoding', async () => {
    await holdsUp(wordpressWxr, 'blog.xml', whole);
  });

  it('keep what was whole before a cut, and say where they end', async () => {
    const records = await read(whole.slice(0, whole.lastIndexOf('So green')));
    expect(interactionsOf(records).map(({ text }) => text)).toEqual(['Zoë’s “bench” – 日本']);
    expect(faultsOf(records).map(({ message }) => message)).toEqual([
      'The file ends in the middle of <wp:comment_content>; what stands before that is read.',
    ]);
  });

  it('stop where tags stand deeper than anybody writes them, and say so', async () => {
    const records = await read(whole.replace('</channel>', `${'<b>'.repeat(100_000)}</channel>`));
    expect(interactionsOf(records)).toHaveLength(2);
    expect(faultsOf(records).map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^By line \d+ more than 2,000 elements stand within one another, which no export writes; what stands before that is read\.$/,
      ),
    ]);
  });

  it('may have bare ampersands, nested CDATA, and elements that nobody closes', async () => {
    const text = 'ends with ]]]]><![CDATA[> and &lt;![CDATA[ inside';
    const broken = wxrItem(
      wxrComment({ text, url: 'https://bench.example/?a=1&b=2' }).replace('<wp:comment_type>', '<i>'),
    );
    const records = await read(wxrFile(broken));
    expect(interactionsOf(records)[0]).toMatchObject({ text: 'ends with ]]> and <![CDATA[ inside' });
    expect(interactionsOf(records)[0]!.author!.identities[1]!.printed).toBe('https://bench.example/?a=1&b=2');
    expect(faultsOf(records)[0]!.message).toMatch(/^<i> has no end by this line/);
  });

  it('expand no entity of their own, and fetch nothing', async () => {
    const bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const records = await read(whole.replace('<rss', `${bomb}<rss`).replace('<title>Porch', '<title>&b;&f;'));
    expect(interactionsOf(records)).toHaveLength(2);
    expect(JSON.stringify(records)).not.toMatch(/haha|root:/);
  });
});
