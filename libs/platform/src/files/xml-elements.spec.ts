import { fileInMemory, type FileToRead } from './file-to-read.js';
import { xmlElements, type XmlElement, type XmlReading } from './xml-elements.js';

const blog = `<?xml version="1.0"?><!-- made by hand --><rss><channel><title>A &amp; B</title>
<item><title>Bench</title><wp:comment><wp:id>1</wp:id><text><![CDATA[One <b>]]]]><![CDATA[> & two]]></text></wp:comment>
<wp:comment><wp:id>2</wp:id><text>Tom & Jerry &#8217; &nbsp;</text></wp:comment></item></channel></rss>`;

async function all(file: FileToRead, names: string[], onCut?: XmlReading['onCut']): Promise<XmlElement[]> {
  const read: XmlElement[] = [];
  for await (const one of xmlElements(file, new Set(names), onCut ? { onCut } : {})) read.push(one);
  return read;
}

describe('xmlElements', () => {
  it('hands over what is asked for, with what stood before it', async () => {
    const seen: string[] = [];
    for await (const one of xmlElements(fileInMemory('a.xml', blog), new Set(['wp:comment'])))
      seen.push(`${one.textOf('wp:id')} ${one.textOf('text')} under ${one.parent?.textOf('title')}`);
    expect(seen).toEqual(['1 One <b>]]> & two under Bench', '2 Tom & Jerry ’ &nbsp; under Bench']);
  });

  it('forgets what it handed over', async () => {
    const [, , item] = await all(fileInMemory('a.xml', blog), ['wp:comment', 'item']);
    expect(item?.children.map(({ name }) => name)).toEqual(['title']);
  });

  it('gives what was whole of a file that is cut at any place, and says where it ends', async () => {
    for (let end = 0; end < blog.length; end++) {
      const cuts: string[] = [];
      const read = await all(fileInMemory('a.xml', blog.slice(0, end)), ['wp:comment'], (open) => cuts.push(open));
      const whole = blog.slice(0, end).split('</wp:comment>').length - 1;
      expect(read.length).toBeGreaterThanOrEqual(whole);
      if (end > blog.indexOf('<rss>') + 5) expect(cuts).toHaveLength(1);
    }
  });

  it('expands no entity that a file declares, and survives a tower of tags', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "boom"><!ENTITY f SYSTEM "file:///etc/passwd">]><a><b>&x;&f;</b></a>';
    const [b] = await all(fileInMemory('bomb.xml', bomb), ['b']);
    expect(b?.text).toBe('&x;&f;');
    const tower = (height: number) => `<r>${'<a>'.repeat(height)}<b>deep</b>${'</a>'.repeat(height)}<b>flat</b></r>`;
    expect((await all(fileInMemory('tower.xml', tower(1_500)), ['b'])).map(({ text }) => text)).toEqual(['flat']);
    const cuts: [string, number | null][] = [];
    const onCut = (open: string, tooDeepAt: number | null) => void cuts.push([open, tooDeepAt]);
    expect(await all(fileInMemory('tower.xml', `<r>\n${tower(1_000_000)}`), ['b'], onCut)).toEqual([]);
    expect(await all(fileInMemory('tower.xml', '<r><a>\n'), ['b'], onCut)).toEqual([]);
    expect(cuts).toEqual([
      ['a', 2],
      ['a', null],
    ]);
  });

  it('keeps no more of an attribute and of children than it is told to', async () => {
    const picture = `<m><part data="${'x'.repeat(300_000)}" text="hello"/>${'<i/>'.repeat(50)}</m>`;
    const read: XmlElement[] = [];
    const names = new Set(['m']);
    for await (const one of xmlElements(fileInMemory('a.xml', picture), names, { maxText: 10, maxChildren: 20 }))
      read.push(one);
    const [part] = read[0]!.children;
    expect(part!.attributes['data']!.length).toBeLessThan(100_000);
    expect(part!.attributes['text']).toBe('hello');
    expect(read[0]!.children).toHaveLength(20);
  });

  it('tells which elements nobody closes, and where', async () => {
    const text = '<r>\n<item><a x=1/><b>one</b></item>\n<item><c/><d>two\n</item></r>';
    for (const bytes of [1, 5, 1_000]) {
      const unclosed: [string, number][] = [];
      const file = fileInMemory('a.xml', text);
      const open = async function* () {
        for (let from = 0; from < text.length; from += bytes) yield Buffer.from(text.slice(from, from + bytes));
      };
      const onUnclosed = (name: string, line: number) => void unclosed.push([name, line]);
      for await (const _ of xmlElements({ ...file, open }, new Set(['item']), { onUnclosed }));
      expect(unclosed).toEqual([
        ['a', 2],
        ['d', 4],
      ]);
    }
  });

  it('keeps no more of an attribute and of children than it is told to', async () => {
    const picture = `<m><part data="${'x'.repeat(300_000)}" text="hello"/>${'<i/>'.repeat(50)}</m>`;
    const read: XmlElement[] = [];
    const names = new Set(['m']);
    for await (const one of xmlElements(fileInMemory('a.xml', picture), names, { maxText: 10, maxChildren: 20 }))
      read.push(one);
    const [part] = read[0]!.children;
    expect(part!.attributes['data']!.length).toBeLessThan(100_000);
    expect(part!.attributes['text']).toBe('hello');
    expect(read[0]!.children).toHaveLength(20);
  });
});
