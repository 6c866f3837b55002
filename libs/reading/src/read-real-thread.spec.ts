import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { decodeText } from './decode-text.js';
import { isAnonymous } from './names/is-anonymous.js';
import { printedItem } from './printed-item.js';
import { readThread } from './read-thread.js';

const path = '../shared/threads/grow-thread.txt';
const whereItIs = existsSync(path) ? describe : describe.skip; // ../shared is no part of the project

whereItIs('the thread that Frontporch was made for', () => {
  const read = () =>
    readThread(decodeText(readFileSync(path)), { owner: { names: ['Mark', 'Mark W Schaefer', 'Mark W. Schaefer'] } });

  it('has 147 items of the right kinds', () => {
    const { items, style, leftOut } = read();
    const count = (kind: string) => items.filter((item) => item.kind === kind).length;
    expect(style).toBe('bullets');
    expect([items.length, count('pingback'), count('owner'), count('comment')]).toEqual([147, 18, 35, 94]);
    const printed = items.flatMap(({ kind, author }) =>
      kind === 'comment' && author.printed !== null ? [author.printed] : [],
    );
    expect(printed.filter((name) => !isAnonymous(name))).toHaveLength(10);
    expect(printed.filter(isAnonymous)).toEqual(['Anonymous', 'Anonymous']);
    expect(printed.every((name) => /^\p{Lu}[\p{L} .]+$/u.test(name))).toBe(true);
    expect(leftOut).toHaveLength(8);
  });

  it('is printed in the shape of one line of JSON an item', () => {
    const lines = read().items.map((item) => JSON.parse(JSON.stringify(printedItem(item))) as object);
    expect(lines).toHaveLength(147);
    expect(lines.every((line) => Object.keys(line).join() === 'item,kind,author,repliesTo,handles,signals,text')).toBe(
      true,
    );
  });
});

const samples = '../shared/formats/pasted-text';
const whereTheyAre = existsSync(samples) ? describe : describe.skip; // ../shared is no part of the project

whereTheyAre('other pages that people pasted', () => {
  const owner = { owner: { names: [] } };
  const read = (file: string) => readThread(decodeText(readFileSync(`${samples}/${file}`)), owner);
  const names = existsSync(samples) ? readdirSync(samples).filter((name) => name.endsWith('.comments.txt')) : [];

  it.each(names)('cuts %s alike with and without the page around it', (name) => {
    const comments = read(name);
    const page = read(name.replace('.comments.', '.page.'));
    const outline = comments.items.map(({ kind, author, dated }) => [kind, author.printed, dated]);
    expect(comments.style).not.toBe('unknown');
    expect(outline.length).toBeGreaterThan(3);
    expect(page.items.map(({ kind, author, dated }) => [kind, author.printed, dated])).toEqual(outline);
  });
});
