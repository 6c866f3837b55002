import { DAY, facts, mail, NOW, row, signal } from '../../test/build-facts.js';
import { readBirthday } from '../facts/moments.js';
import { aMoment } from './a-moment.js';

const since = (on: string, count = 6) =>
  facts({
    rows: Array.from({ length: count }, (_, at) =>
      row({ id: `${at}`, at: new Date(Date.parse(`${on}T10:00:00Z`) + at * 3_600_000) }),
    ),
  });
const fact = (ago: number, given: Partial<ReturnType<typeof signal>> = {}, rows: ReturnType<typeof row>[] = []) =>
  facts({
    rows: [row({ id: 'f', ago, hasWords: true }), ...rows],
    signals: [
      signal({
        type: 'fact',
        interactionId: 'f',
        fact: 'health',
        sensitive: true,
        quote: 'My knee is operated on.',
        ...given,
      }),
    ],
  });

describe('an anniversary of the first words', () => {
  it('is kept on the day and for a few days after', () => {
    const found = aMoment.find(since('2021-11-23'), NOW)!;
    expect(aMoment.sentence(found.evidence, DAY)).toBe('5 years ago they first wrote to you; 6 comments since.');
    expect(aMoment.whyNow(found.evidence, DAY)).toBe('It is today.');
    expect(aMoment.find(since('2021-11-20'), NOW)?.evidence).toBeDefined();
    expect(aMoment.find(since('2021-11-19'), NOW)).toBeNull();
    expect(aMoment.find(since('2021-11-24'), NOW)).toBeNull();
  });

  it('tells when it comes, also on 29 February', () => {
    expect(aMoment.nextAt!(since('2021-11-24'), NOW)).toEqual(new Date('2026-11-24T00:00:00Z'));
    expect(aMoment.nextAt!(since('2024-02-29'), NOW)).toEqual(new Date('2027-02-28T00:00:00Z'));
  });

  it('is not that of the first year, nor of a passer-by', () => {
    expect(aMoment.find(since('2026-11-23'), NOW)).toBeNull();
    expect(aMoment.find(since('2021-11-23', 2), NOW)).toBeNull();
  });
});

describe('something to ask after', () => {
  it('comes some weeks after it was told, and goes when the owner was in touch', () => {
    expect(aMoment.find(fact(20), NOW)).toBeNull();
    const found = aMoment.find(fact(25), NOW)!;
    expect(found.evidence[1]).toMatchObject({ kind: 'words', sensitive: true });
    expect(aMoment.sentence(found.evidence, DAY)).not.toContain('knee');
    expect(aMoment.find(fact(25, {}, [mail({ ago: 2 })]), NOW)).toBeNull();
    expect(aMoment.find(fact(60), NOW)).toBeNull();
  });

  it('goes by the day of the fact where it has one', () => {
    expect(aMoment.find(fact(90, { dueOn: '2026-11-22' }), NOW)).not.toBeNull();
    expect(aMoment.find(fact(25, { dueOn: '2026-12-22' }), NOW)).toBeNull();
  });
});

describe('a birthday', () => {
  it.each([
    ['my birthday is 3 May', { month: 5, day: 3 }],
    ['It’s my birthday on the 3rd of May', null],
    ['My birthday is on the 3rd of May!', { month: 5, day: 3 }],
    ['my birthday is December 24th', { month: 12, day: 24 }],
    ['my birthday is 31 June', null],
  ])('%s', (quote, day) => expect(readBirthday(quote)).toEqual(day));

  it('is told on its day', () => {
    const found = aMoment.find(fact(200, { fact: 'age', quote: 'My birthday is 23 November.' }), NOW)!;
    expect(aMoment.sentence(found.evidence, DAY)).toBe('It is their birthday.');
  });
});
