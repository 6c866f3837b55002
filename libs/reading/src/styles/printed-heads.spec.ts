import { readThread } from '../read-thread.js';

const people: [name: string, text: string][] = [
  ['Annika Berg', 'He calls me "the management". I answer to it now.'],
  ['Howard', 'We had a good year after I stopped correcting her.'],
  ['Delia Frost', 'Howard, tell me one of hers.'],
  ['Zed', 'ok'],
];
const pageOf = (comment: (name: string, text: string, at: number) => string) =>
  `The Sandwich Years\n\nWhat my mother calls the toaster\n\nShe calls it the bread clock.\n\n4 comments\n\n${people
    .map(([name, text], at) => comment(name, text, at))
    .join('')}\nLeave a Reply\nName\nEmail`;
const date = (at: number) => `November ${at + 5}, 2012`;

describe('a comment’s head in print', () => {
  it.each<[string, (name: string, text: string, at: number) => string]>([
    ['with the date before "said"', (name, text, at) => `${name} on ${date(at)} at 4:0${at} pm said:\n${text}\n\n`],
    ['with a dot before a day', (name, text, at) => `${name} · ${date(at)}\n${text}\nReply\n\n`],
    ['with votes under the text', (name, text, at) => `${name}\n${at + 1} months ago\n\n${text}\n\n0\nReply\n\n`],
    ['with the name twice', (name, text) => `${name}\nGuest\n${name}\n9 years ago\n\n${text}\n\n0\nReply\n\n`],
    [
      'in another time',
      (name, text, at) => `${name}\n2012-11-0${at + 5} 04:0${at} pm (UTC)\n${text}\n\n(Reply) (Thread)\n\n`,
    ],
    ['with a row of buttons below', (name, text) => `${name}\n${text}\nLike · Reply · 2 · 3y\n\n`],
    [
      'on a newer forum',
      (name, text, at) => `Re: toaster\nPost by ${name} » Mon Nov 0${at + 5}, 2012 4:0${at} pm\n\n${text}\n\n`,
    ],
  ])('%s', (_, comment) => {
    const { items } = readThread(pageOf(comment), { owner: { names: ['Delia Frost'] } });
    expect(items.map(({ author, text }) => [author.printed, text])).toEqual(people);
  });

  it('keeps a comment that is a number alone', () => {
    const page = pageOf(
      (name, text, at) => `${name}\n${at + 1} months ago\n\n${text === 'ok' ? '42' : text}\n\nReply\n\n`,
    );
    expect(readThread(page, { owner: { names: ['Delia Frost'] } }).items.at(-1)?.text).toBe('42');
  });
});
