import { DAY, facts, mail, NOW, ownFact, row, signal } from '../../test/build-facts.js';
import { readBirthday } from '../facts/read-birthday.js';
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

describe('what was written down by hand', () => {
  const at = (day: string) => new Date(`${day}T09:00:00Z`);
  const on = (day: string) => ({ today: day, timeZone: 'UTC' });
  const knows = (given: Parameters<typeof ownFact>[0], porch = {}, rows: ReturnType<typeof row>[] = []) =>
    facts({ ownFacts: [ownFact(given)], porch: { birthdayDays: 3, ...porch }, rows });
  const said = (known: ReturnType<typeof knows>, day: string) => {
    const found = aMoment.find(known, at(day));
    return found && aMoment.sentence(found.evidence, on(day));
  };
  const born = (month: number, day: number, year: number | null = null) =>
    ({ kind: 'birthday', on: { month, day, year } }) as const;

  it('tells of a birthday some days ahead, on the day, and a little after it', () => {
    const known = knows(born(12, 3, 1986));
    expect(said(known, '2026-11-29')).toBeNull();
    expect(said(known, '2026-11-30')).toBe('They turn 40 on Thursday 3 December.');
    expect(said(known, '2026-12-03')).toBe('They turn 40 today.');
    expect(said(known, '2026-12-06')).toBe('They turned 40 on Thursday 3 December.');
    expect(said(known, '2026-12-07')).toBeNull();
    expect(said(knows(born(12, 3)), '2026-12-02')).toBe('Their birthday is tomorrow.');
    expect(said(knows({ ...born(12, 3), about: 'Mia' }), '2026-12-03')).toBe('It is Mia’s birthday.');
  });

  it('keeps 29 February on the 28th where there is none, and crosses the new year', () => {
    expect(said(knows(born(2, 29)), '2027-02-28')).toBe('It is their birthday.');
    expect(said(knows(born(2, 29)), '2028-02-28')).toBe('Their birthday is tomorrow.');
    expect(said(knows(born(2, 29)), '2028-02-29')).toBe('It is their birthday.');
    expect(said(knows(born(1, 1)), '2026-12-30')).toBe('Their birthday is on Friday 1 January.');
    expect(said(knows(born(12, 31)), '2027-01-02')).toBe('Their birthday was on Thursday 31 December.');
  });

  it('knows the day by the owner’s own clock, and looks again at its beginning', () => {
    const known = knows(born(12, 3), { timeZone: 'Pacific/Auckland' });
    expect(aMoment.nextAt!(known, NOW)).toEqual(new Date('2026-11-29T11:00:00Z'));
    expect(aMoment.nextAt!(known, new Date('2026-11-30T09:00:00Z'))).toEqual(new Date('2026-12-02T11:00:00Z'));
    expect(aMoment.find(known, new Date('2026-12-02T11:00:00Z'))?.key).toContain('2026-12-03');
  });

  it('reminds on the day also where the owner wrote ahead, and not once he wrote on it', () => {
    const wrote = (day: string) => mail({ at: new Date(`${day}T08:00:00Z`) });
    expect(said(knows(born(12, 3), {}, [wrote('2026-12-01')]), '2026-12-02')).toBeNull();
    expect(said(knows(born(12, 3), {}, [wrote('2026-12-01')]), '2026-12-03')).toBe('It is their birthday.');
    expect(said(knows(born(12, 3), {}, [wrote('2026-12-03')]), '2026-12-04')).toBeNull();
  });

  it('tells of a day with its words, once or every year', () => {
    const wedding = { kind: 'date', text: 'The wedding' } as const;
    const once = knows({ ...wedding, on: { month: 12, day: 3, year: 2026 } });
    expect(said(once, '2026-12-02')).toBe('You wrote down “The wedding”; it is tomorrow.');
    expect(said(once, '2027-12-03')).toBeNull();
    expect(said(knows({ ...wedding, on: { month: 12, day: 3, year: null } }), '2027-12-03')).not.toBeNull();
    const secret = knows({ ...wedding, sensitive: true, on: { month: 12, day: 3, year: 2026 } });
    expect(said(secret, '2026-12-03')).toBe('You wrote down a day; it is today.');
  });

  it('asks after what the owner wanted to ask after, unless it has expired', () => {
    const knee = { kind: 'health', text: 'A new knee', askAfterOn: '2026-12-03' } as const;
    expect(said(knows(knee), '2026-12-02')).toBeNull();
    expect(said(knows(knee), '2026-12-10')).toBe('You wanted to ask after “A new knee”.');
    expect(said(knows({ ...knee, expiresOn: '2026-12-01' }), '2026-12-10')).toBeNull();
    const covered = knows({ ...knee, sensitive: true, about: 'Her mother' });
    expect(said(covered, '2026-12-10')).toBe('You wanted to ask after something that you wrote down.');
  });

  it('comes after days away where it fell into them', () => {
    const away = { from: '2026-12-01', to: '2026-12-10' };
    const known = knows(born(12, 3), { away });
    expect(said(known, '2026-12-13')).toBe('Their birthday was on Thursday 3 December.');
    expect(said(known, '2026-12-17')).toBeNull();
  });
});

describe('what was read', () => {
  it('is asked after on the day that the owner chose, in place of the usual one', () => {
    expect(aMoment.find(fact(25, { askAfterOn: '2026-12-22' }), NOW)).toBeNull();
    const found = aMoment.find(fact(60, { askAfterOn: '2026-11-20' }), NOW)!;
    expect(aMoment.sentence(found.evidence, DAY)).toBe('Told you this, and you wanted to ask after it.');
    expect(aMoment.whyNow(found.evidence, DAY)).toBe('You chose a day for it: on Friday 20 November.');
    expect(aMoment.find(fact(60, { askAfterOn: '2026-11-20', expiresOn: '2026-11-01' }), NOW)).toBeNull();
  });

  it('is told a day before the day that it names, and asked after when it is over', () => {
    const named = (ago: number) =>
      fact(30, { dueOn: new Date(NOW.getTime() - ago * 86_400_000).toISOString().slice(0, 10) });
    const told = (ago: number) => aMoment.sentence(aMoment.find(named(ago), NOW)!.evidence, DAY);
    expect(told(-1)).toBe('Told you of this, and it is tomorrow.');
    expect(told(3)).toBe('Told you of this, and it was on Friday 20 November; ask how it went.');
    expect(aMoment.find(named(-2), NOW)).toBeNull();
  });
});
