import { call, DAY, facts, mail, NOW, reply, row } from '../../test/build-facts.js';
import { manyWaves } from './many-waves.js';
import { newVoice } from './new-voice.js';
import { oneSided } from './one-sided.js';

const words = (count: number, lastAgo = 1) =>
  Array.from({ length: count }, (_, at) => row({ id: `${at}`, ago: lastAgo + at * 5, hasWords: true }));

describe('many waves, never talked', () => {
  const find = (rows: ReturnType<typeof row>[], person = {}) => manyWaves.find(facts({ rows, person }), NOW);

  it('counts what came, and names the next step', () => {
    const { evidence } = find(words(4))!;
    expect(manyWaves.sentence(evidence, DAY)).toBe('4 comments since November 2026, and you have never talked.');
    expect(manyWaves.whyNow(evidence, DAY)).toBe('A first answer would make a chat of it.');
    const chat = find([...words(4), reply({ ago: 40 })], { depth: 'chat' })!;
    expect(manyWaves.whyNow(chat.evidence, DAY)).toContain('the next step is a letter or a call');
  });

  it.each([
    ['who wrote twice', words(2)],
    ['whom the owner talked to', [...words(4), call({ ago: 200 })]],
    ['whom the owner just wrote to', [...words(4), mail({ ago: 3 })]],
    ['who has been away for a year', words(4, 400)],
  ])('is not of somebody %s', (_who, rows) => expect(find(rows)).toBeNull());

  it('never ends in a call with who does not want one', () => {
    const bounded = (depth: 'chat' | 'letters') =>
      find([...words(4), reply({ ago: 40 })], { depth, boundaries: ['no_phone'] });
    expect(manyWaves.whyNow(bounded('chat')!.evidence, DAY)).toContain('the next step is a letter.');
    expect(bounded('letters')).toBeNull();
  });

  it('begins a month after the owner wrote', () => {
    expect(manyWaves.nextAt!(facts({ rows: [...words(4), mail({ ago: 3 })] }), NOW)).toEqual(
      new Date('2026-12-20T12:00:00Z'),
    );
  });
});

describe('a new voice', () => {
  const find = (rows: ReturnType<typeof row>[]) => newVoice.find(facts({ rows }), NOW);

  it('is welcomed within two weeks', () => {
    const found = find([row({ ago: 3, threadTitle: 'Rye, slowly', hasWords: true })])!;
    expect(newVoice.sentence(found.evidence, DAY)).toBe(
      'Wrote to you for the first time 3 days ago under “Rye, slowly”.',
    );
    expect(find([row({ ago: 15, hasWords: true })])).toBeNull();
  });

  it('is not new any more once it was answered, or has said much', () => {
    expect(find([row({ ago: 3, hasWords: true }), reply({ ago: 2 })])).toBeNull();
    expect(find(words(4, 1).map((one, at) => ({ ...one, at: row({ ago: at + 1 }).at })))).toBeNull();
  });
});

describe('one-sided', () => {
  const find = (rows: ReturnType<typeof row>[], known: string[] = []) => oneSided.find(facts({ rows, known }), NOW);

  it('says how many were answered', () => {
    const found = find([...words(41), reply({ ago: 60 }), reply({ ago: 90 })], ['website'])!;
    expect(oneSided.sentence(found.evidence, DAY)).toBe('You answered 2 of their 41 comments.');
    expect(oneSided.whyNow(found.evidence, DAY)).toContain('a visit there');
    expect(oneSided.sentence(find(words(12))!.evidence, DAY)).toBe('You have answered none of their 12 comments.');
  });

  it.each([
    ['enough were answered', [...words(12), reply({ ago: 60 }), reply({ ago: 61 })]],
    ['there are few', words(9)],
    ['they have been away', words(12, 200)],
    ['the owner just answered', [...words(41), reply({ ago: 2 })]],
  ])('is not there where %s', (_why, rows) => expect(find(rows)).toBeNull());
});
