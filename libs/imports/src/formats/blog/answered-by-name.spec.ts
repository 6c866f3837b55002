import type { SourceInteraction } from '../file-records.js';
import { AnsweredByName } from './answered-by-name.js';

/** What each of some comments of one post answers: "who: words" in, numbers from 1 out. */
function answersOf(...comments: string[]): (number | null)[] {
  const names = new AnsweredByName();
  return comments.map((comment, at) => {
    const [name = '', text = ''] = comment.split(': ');
    const row = { type: 'interaction', kind: 'comment', key: `${at + 1}`, post: 'p', answers: null, text } as unknown;
    const read = names.read({ ...(row as SourceInteraction), author: { name, identities: [] } });
    expect(read.kind).toBe(read.answers === null ? 'comment' : 'reply');
    return read.answers === null ? null : Number(read.answers);
  });
}

describe('AnsweredByName', () => {
  it('answers the last comment of whoever is addressed, by first or whole name', () => {
    expect(answersOf('Ann Lee: a', 'Ann Lee: b', 'Tim: @Ann, thanks', 'Bo: @ann lee thanks')).toEqual([
      null,
      null,
      2,
      2,
    ]);
    expect(answersOf('Zoë: a', 'Tim: @zoe: yes', 'Zoë: @Tim!')).toEqual([null, 1, 2]);
  });

  it('does not guess between two of one first name, but takes who is called only that', () => {
    expect(answersOf('Ann Lee: a', 'Ann Roe: b', 'Tim: @Ann yes')).toEqual([null, null, null]);
    expect(answersOf('Ann Lee: a', 'Ann: b', 'Ann Roe: c', 'Tim: @Ann yes')).toEqual([null, null, null, 2]);
  });

  it('answers nobody in the middle of a text, no stranger, no later comment, and not oneself', () => {
    expect(answersOf('Ann: a', 'Tim: I told @Ann', 'Tim: @Bob hi', 'Tim: @Tim hm', 'Tim: @', 'Bob: b')).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('answers nothing that was written later, where that has come before', () => {
    const names = new AnsweredByName();
    const row = (key: string, name: string, text: string, day: number) =>
      names.read({
        ...({ type: 'interaction', kind: 'comment', post: 'p', answers: null } as unknown as SourceInteraction),
        key,
        text,
        at: new Date(`2014-01-0${day}`),
        author: { name, identities: [] },
      });
    row('9', 'Ann', 'a', 9);
    expect(row('1', 'Tim', '@Ann yes', 1).answers).toBeNull();
    row('2', 'Ann', 'b', 2);
    expect(row('3', 'Tim', '@Ann yes', 3).answers).toBe('2');
  });
});
