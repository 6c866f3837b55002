import { readFileSync } from 'node:fs';
import { readThread } from './read-thread.js';
import type { ReadItem, ReadThread } from './thread.types.js';
import { UnreadableText } from './unreadable-text.js';

const fixture = (name: string): string => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
const hedda = { owner: { names: ['Hedda', 'Hedda Lindqvist'], handles: ['@heddasroof'] } };

function itemOf(thread: ReadThread, position: number): ReadItem {
  const item = thread.items[position - 1];
  if (item === undefined) throw new Error(`there is no item ${position}`);
  return item;
}

describe('a thread in bullets', () => {
  const source = fixture('beehive-thread.txt');
  const thread = readThread(source, hedda);
  const item = (position: number) => itemOf(thread, position);

  it('is cut into its items, and the page around them is left out', () => {
    expect(thread).toMatchObject({ style: 'bullets', certainty: 0.95 });
    expect(thread.title).toBe('What the bees on my roof taught me about neighbours');
    expect(thread.opening).toMatch(/^Three summers ago[^]*• a veil with a hole in it[^]*on the contact page\.$/);
    expect(thread.items.map(({ kind }) => kind[0]).join('')).toBe('coccoccccpoccccocpccoccccopcoc');
    expect(thread.leftOut.map(({ text }) => text)).toEqual([
      'All posts',
      'The roof newsletter',
      'Four letters a year, and a jar of honey for the hundredth reader.',
      'Subscribe',
      'Previous post',
      '© 2014 Hedda Lindqvist. All rights reserved.',
    ]);
  });

  it('knows the printed authors and takes no greeting, phrase or heading for one', () => {
    const printed = thread.items.filter(({ kind }) => kind === 'comment').map(({ author }) => author.printed);
    expect(printed.filter((name) => name !== null)).toEqual([
      'Tobias Renner',
      'Ngozi Okafor',
      'Tobias Renner',
      'Guest',
      'De Groot',
      'Jaap van der Meer',
      'Anonymous',
      'Ngozi Okafor',
    ]);
  });

  it('concludes who wrote the items that bear no name, from signatures and from what the owner answers', () => {
    const { inferred } = item(3).author;
    expect(inferred?.name).toBe('Piet');
    expect(inferred?.because[0]).toEqual({ item: 5, quote: '@Piet — Two years already!' });
    for (const { item: at, quote } of inferred?.because ?? []) expect(item(at).text).toContain(quote);
    expect(item(15).author.inferred).toMatchObject({ name: 'Wilhelmina', confidence: 'certain' });
    expect(item(6).author.inferred).toMatchObject({ name: 'Solveig' });
    expect(item(30).author.inferred).toBeNull();
  });

  it('takes an item under the owner’s name that praises her post and is signed by another for a letter to her', () => {
    expect(item(15)).toMatchObject({ kind: 'comment', author: { printed: null } });
    expect(item(15).text).toMatch(/^Hedda\n\nSuch a warm post/);
  });

  it('keeps an item of the owner that speaks to nobody by name', () => {
    expect(item(26)).toMatchObject({ kind: 'owner', repliesTo: [], author: { printed: 'Hedda Lindqvist' } });
  });

  it('keeps a list inside a comment in its text', () => {
    expect(item(19).text).toContain('\n1. paint the roof\n2. plant borage\n3. buy a second veil\n');
  });

  it('splits what the owner says to several at the paragraphs', () => {
    const { parts, text, repliesTo } = item(11);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.map(({ to, also }) => [to, also])).toEqual([
      [{ item: 9, name: 'Tobias Renner' }, [{ item: 4, name: 'Ngozi Okafor' }]],
      [{ item: 4, name: 'Ngozi Okafor' }, []],
      [{ item: 6, name: 'Solveig' }, []],
    ]);
    expect(parts[1]?.text).toContain('(And bring your father, of course.)');
    expect(repliesTo.map((answered) => answered.item)).toEqual([9, 4, 6]);
  });

  it.each([
    [2, [{ item: 1, name: 'Tobias Renner' }]],
    [
      5,
      [
        { item: 4, name: 'Ngozi Okafor' },
        { item: 3, name: 'Piet' },
      ],
    ],
    [6, []],
    [8, [{ item: 1, name: 'Tobias Renner' }]],
    [9, [{ item: 2, name: 'Hedda' }]],
    [12, []],
    [
      21,
      [
        { item: 19, name: 'De Groot' },
        { item: 20, name: 'Jaap van der Meer' },
      ],
    ],
    [23, [{ item: 22, name: 'somebody' }]],
    [25, [{ item: null, name: 'Hedda' }]],
    [
      28,
      [
        { item: 20, name: 'Jaap van der Meer' },
        { item: 11, name: 'Hedda Lindqvist' },
      ],
    ],
  ])('knows whom item %i answers', (position, repliesTo) => {
    expect(item(position).repliesTo).toEqual(repliesTo);
  });

  it('finds handles, and takes neither an address nor a mail address for one', () => {
    const handles = thread.items.filter((each) => each.handles.length > 0).map((each) => [each.item, each.handles]);
    expect(handles).toEqual([
      [7, ['citybees_north']],
      [12, ['amarakeepsbees']],
      [20, ['citybees_north', 'marit']],
      [21, ['heddasroof']],
    ]);
  });

  it('keeps pingbacks as links', () => {
    expect(thread.items.filter(({ link }) => link !== null).map(({ link }) => link)).toEqual([
      { title: "Five roofs worth a visit | Marit's Map", url: null },
      { title: 'Swarm season is here', url: 'https://hives.example/swarm-season' },
      { title: 'Weekly reading: bees, bread and bicycles', url: null },
    ]);
  });

  it('names the source line of each item', () => {
    const lines = source.split('\n');
    expect(thread.items.every(({ line }) => lines[line - 1]?.startsWith('  • '))).toBe(true);
  });

  const flat = source.replace(/^ +/gm, '');
  it.each([
    ['stars for bullets', source.replaceAll('•', '*')],
    [
      'numbers for bullets',
      source.replace(
        /^ {2}•/gm,
        (() => {
          let count = 0;
          return () => ` ${++count}.`;
        })(),
      ),
    ],
    ['tabs for spaces', source.replace(/^ {2}• /gm, '\t•\t').replace(/^ {4}/gm, '\t\t')],
    ['line ends of Windows', source.replaceAll('\n', '\r\n')],
    ['no indent', flat],
    ['bullets alone on their lines', flat.replaceAll('• ', '•\n')],
    ['no blank lines', source.replace(/\n\s*\n/g, '\n')],
    ['no post before it', source.slice(source.indexOf('  • Tobias'))],
  ])('is the same thread with %s', (_, text) => {
    const outline = (read: ReadThread) =>
      read.items.map(({ kind, author, repliesTo }) => [kind, author.printed, repliesTo]);
    expect(outline(readThread(text, hedda))).toEqual(outline(thread));
  });
});

describe('a thread as WordPress prints it', () => {
  const thread = readThread(fixture('bakery-wordpress.txt'), { owner: { names: ['Ines Carvalho', 'Ines'] } });
  const item = (position: number) => itemOf(thread, position);

  it('is cut at the names over dates', () => {
    expect(thread).toMatchObject({ style: 'wordpress', certainty: 0.95, title: 'The loaf that would not rise' });
    expect(thread.items.map(({ kind, author, dated }) => [kind, author.printed, dated])).toEqual([
      ['pingback', null, null],
      ['comment', 'Marguerite Dubois', 'March 3, 2011 at 4:05 pm'],
      ['owner', 'Ines Carvalho', 'March 3, 2011 at 6:40 pm'],
      ['comment', 'Marguerite Dubois', 'March 4, 2011 at 9:12 am'],
      ['comment', 'olu_bakes', 'March 5, 2011 at 11:30 am'],
      ['comment', 'Anonymous', 'March 6, 2011 at 1:00 am'],
      ['pingback', null, 'March 7, 2011 at 8:15 am'],
      ['comment', 'Jürgen Weiß', '8. März 2011 um 21:04 Uhr'],
      ['owner', 'Ines Carvalho', 'March 9, 2011 at 7:20 am'],
    ]);
  });

  it('keeps the texts clean of buttons, forms and footer', () => {
    expect(thread.items.map(({ text }) => text).join('\n')).not.toMatch(
      /^\s*(Reply|Antworten|Leave a Reply|Recent Posts)/m,
    );
    expect(item(2).text).toBe(
      'Cold flour, I would bet. Mine slept until I warmed it.\n\nIn my kitchen it was\nJanuary\nand the window was open.',
    );
    expect(item(5).text).toContain('My grandmother used to say:\nShe who hurries eats stones.');
    expect(thread.leftOut.at(-1)).toEqual({ line: 80, text: 'March 2011', reason: 'below the comments' });
  });

  it('reads greetings and thanks by name as answers', () => {
    expect(item(3).repliesTo).toEqual([{ item: 2, name: 'Marguerite Dubois' }]);
    expect(item(4).repliesTo).toEqual([{ item: 3, name: 'Ines Carvalho' }]);
    expect(item(8).repliesTo).toEqual([]);
    expect(item(9).repliesTo).toEqual([
      { item: 5, name: 'olu_bakes' },
      { item: 8, name: 'Jürgen Weiß' },
    ]);
  });

  it('knows an extract without a name for a pingback too', () => {
    const page =
      'A bench\n\n3 Responses\n\n  • Lovely bench.\n\n  • […] next door somebody oils a bench […]\n\n  • Ada\n\n    Thank you!\n';
    const { items } = readThread(page, { owner: { names: ['Ada'] } });
    expect(items.map(({ kind }) => kind)).toEqual(['comment', 'pingback', 'owner']);
  });

  it('knows an extract from a linking page for a pingback', () => {
    expect(item(7).link).toEqual({ title: 'Kneading Notes', url: null });
  });
});

describe('other styles', () => {
  const owner = { owner: { names: ['Ada'] } };
  const outline = (text: string) =>
    readThread(text, owner).items.map(({ author, text: words }) => [author.printed, words]);

  it.each([
    [
      'a name over a date',
      'Bo Lind\n20/06/2012 at 3:00 pm\n\nYes.\n\nReply\nCem Ay\n21/06/2012 at 4:00 pm\n\nNo.\n\nReply\n',
    ],
    ['name and date on one line', 'Bo Lind 20 June 2012 at 15:00\nYes.\n\nCem Ay 21 June 2012 at 16:00 - Reply\nNo.\n'],
    ['an age for a date', 'Bo Lind 2 hours ago 25 points\nYes.\n\nCem Ay 90 minutes ago\nNo.\n'],
    [
      'a name under the text',
      'Yes.\n\nComment by Bo Lind — 20.06, 2012 @ 13:04\n\nNo.\n\nComment by Cem Ay — 21.06, 2012 @ 13:04\n',
    ],
    [
      'a role between name and date',
      'Bo Lind\nAuthor\n20. Juni 2012 / 13:20\nYes.\n\nAntworten\n\nCem Ay\n21. Juni 2012 / 6:16\nNo.\n\nAntworten',
    ],
    [
      'French',
      '2 commentaires\n\nBo Lind dit :\n20 juin 2012 à 15 h 04 min\n\nYes.\n\nRépondre\n\nCem Ay dit :\n21 juin 2012 à 9 h 10 min\n\nNo.\n',
    ],
    ['no dates', 'Bo Lind says:\n\nYes.\n\nCem Ay says:\n\nNo.\n'],
    ['names alone after a heading', '2 comments\n\nBo Lind\nYes.\n\nCem Ay\nNo.\n'],
  ])('reads %s', (_, text) => {
    expect(outline(text)).toEqual([
      ['Bo Lind', 'Yes.'],
      ['Cem Ay', 'No.'],
    ]);
  });

  it('says how little sure it is of blocks without names', () => {
    const thread = readThread(
      '3 comments\n\nSo good it hurts.\n\nI would have cut it shorter.\n\nLeave a comment\nName',
      owner,
    );
    expect(thread.style).toBe('unknown');
    expect(thread.certainty).toBeLessThan(0.5);
    expect(thread.items.map(({ text }) => text)).toEqual(['So good it hurts.', 'I would have cut it shorter.']);
  });

  it('takes a name of ten thousand letters for text', () => {
    const name = 'N'.repeat(10_000);
    const [bullet] = readThread(`• ${name}\n\nHello.\n\n• Ada\n\n@Bo — hi.`, owner).items;
    expect(bullet).toMatchObject({ author: { printed: null }, text: `${name}\n\nHello.` });
    const said = readThread(
      `${name} says:\nMarch 3, 2011 at 4:05 pm\nHello.\n\nBo says:\nMarch 3, 2011 at 4:06 pm\nHi.`,
      owner,
    );
    expect(said.items[0]?.author.printed).toBeNull();
    expect(said.items[0]?.text).toContain(name);
  });

  it.each([
    ['in a bullet of its own', '* Bo Lind\n* The gate hangs on one hinge and the goat knows it.\n'],
    ['above its bullet', 'Bo Lind\n* The gate hangs on one hinge and the goat knows it.\n'],
  ])('takes a name %s for the author', (_, torn) => {
    const page = `3 comments\n\n* What a winter we had of it.\n\n${torn}\n* Somebody should write it all down.\n`;
    expect(outline(page)).toEqual([
      [null, 'What a winter we had of it.'],
      ['Bo Lind', 'The gate hangs on one hinge and the goat knows it.'],
      [null, 'Somebody should write it all down.'],
    ]);
  });

  it('takes an odd name above its bullet for the author where others stand so', () => {
    const page =
      '3 comments\n\nBo Lind\n* What a winter we had of it.\n\nMaddy’s dad\n* Somebody should write it all down.\n\n' +
      'Cem Ay\n* I have, and nobody reads it.\n';
    expect(outline(page).map(([author]) => author)).toEqual(['Bo Lind', 'Maddy’s dad', 'Cem Ay']);
  });

  it('takes a list that most of the page stands in for the thread, and is not sure of it', () => {
    const comments = [
      'The wind was rude to all of us, and there was not a bird on the bank.',
      'Two at the point, one of them very grey, and the light was going.',
      'half of these records are wishful thinking if you ask me',
      'Ten minutes after you had left, and I saw your tail lights.',
    ];
    const thread = readThread(
      `The Hide\n\nSunday: forty knots\n\n${comments.map((text) => `* ${text}\n`).join('')}`,
      owner,
    );
    expect(thread.items.map(({ text }) => text)).toEqual(comments);
    expect(thread.certainty).toBeLessThan(0.7);
  });

  it('takes a list in a comment for a list', () => {
    const page =
      '2 comments\n\n* Bring this, please:\n\n* Flour\n* Salt\n* Yeast\n\n* I will bring the salt and the flour.\n';
    expect(outline(page).map(([author]) => author)).toEqual(outline(page).map(() => null));
  });

  it('cuts an advert off the comment that it is glued to', () => {
    const { items, leftOut } = readThread(
      '• Bo Lind\n\nMy goat eats books, and the neighbours laugh. Buy goat feed online at the best price, free shipping, discount code GOAT.\n\n• Ada\n\n@Bo — no.',
      owner,
    );
    expect(items[0]).toMatchObject({ kind: 'comment', text: 'My goat eats books, and the neighbours laugh.' });
    expect(leftOut).toEqual([
      {
        line: 3,
        text: 'Buy goat feed online at the best price, free shipping, discount code GOAT.',
        reason: 'advert glued to a comment',
      },
    ]);
  });

  it('takes an owner whose name has a hyphen and signs in it', () => {
    const { items } = readThread('• Bo Lind\n\nYes.\n\n• Jean-Luc (Jo) Day+1\n\n@Bo — no.', {
      owner: { names: ['Jean-Luc (Jo) Day+1', 'Anne-Marie'] },
    });
    expect(items.map(({ kind }) => kind)).toEqual(['comment', 'owner']);
  });

  it('leaves HTML as the text it is', () => {
    const [item] = readThread(
      '• Bo Lind\n\n<script>alert("1")</script> <b>bold</b>\n\n• Ada\n\n@Bo — no.',
      owner,
    ).items;
    expect(item?.text).toBe('<script>alert("1")</script> <b>bold</b>');
  });
});

describe('what cannot be read', () => {
  const refusal = (text: string): UnreadableText => {
    try {
      readThread(text, { owner: { names: [] } });
    } catch (error) {
      if (error instanceof UnreadableText) return error;
      throw error;
    }
    throw new Error('the text was read');
  };

  it('is a line of more than a million letters', () => {
    expect(refusal(`• Bo\n\n${'x'.repeat(1_000_001)}`)).toMatchObject({ code: 'line-too-long', line: 3 });
    expect(refusal('x'.repeat(50_000_000)).message).toContain('Line 1 has 50,000,000 characters');
  });

  it.each([
    ['a post that nobody has answered', 'My week\n\nIt rained, and I mended the gate.\n\nThen it rained again.'],
    ['a shopping list', 'For Sunday:\n\n- flour\n- salt\n- two lemons\n'],
    ['one word', 'hello'],
  ])('is %s', (_, text) => {
    expect(refusal(text)).toMatchObject({ code: 'no-items', line: null });
  });

  it('is white space', () => {
    expect(refusal(' \n\t\n')).toMatchObject({ code: 'empty' });
  });
});
