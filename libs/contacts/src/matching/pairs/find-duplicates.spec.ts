import fc from 'fast-check';
import { labelledContacts } from '../labelled/labelled-contacts.js';
import { measureMatching } from '../labelled/measure-matching.js';
import { duplicateGroups } from './duplicate-groups.js';
import { findDuplicates } from './find-duplicates.js';
import { NoSuchColumns, readContactRows } from './read-contact-rows.js';

const groupsOf = (table: string[][]) => {
  const rows = readContactRows(table);
  return duplicateGroups(rows, findDuplicates(rows.map(({ profile }) => profile)));
};

describe('findDuplicates', () => {
  it('merges nobody wrongly, and finds nearly everybody, among people it has not been fitted to', () => {
    const { f1, byItself, wrongByItself } = measureMatching(labelledContacts(42, 600));
    expect(wrongByItself).toBe(0);
    expect(f1).toBeGreaterThan(0.95);
    expect(byItself).toBeGreaterThan(0.6);
  });

  it('tells what is certain and what is to be asked, with reasons', () => {
    const groups = groupsOf([
      ['id', 'name', 'email'],
      ['a', 'Jenn Whinnem', 'jenn@whinnem.example'],
      ['b', 'whinnem, jenn', 'jenn.whinnem@work.example'],
      ['c', 'Jenn Whinnem', 'sunny77@mail.example'],
      ['d', 'Ann Reed', 'reeds@home.example'],
      ['e', 'Karl Reed', 'reeds@home.example'],
      ['f', 'Guest', 'g1@mail.example'],
      ['g', 'Guest', 'g2@mail.example'],
    ]);
    expect(groups.map(({ answer, ids }) => [answer, ids])).toEqual([
      ['certain', ['a', 'b']],
      ['propose', ['a', 'b', 'c']],
    ]);
    expect(groups[0]!.pairs[0]!.for[0]).toMatch(/^Both call themselves .*, a rare name\.$|one name/);
  });

  it.each([
    ['a website that is a profile is the account', ['Jenn W', '', 'https://twitter.com/jwporch'], ['', '@jwporch', '']],
    [
      'a handle is the name of a rare blog',
      ['Imke Pellbrook', '', 'https://thepotlounge.example'],
      ['', 'thepotlounge', ''],
    ],
    [
      'a blog on a host of many too',
      ['Imke Pellbrook', '', 'https://kitchenvignettes.blogspot.com'],
      ['', 'kitchenvignettes', ''],
    ],
  ])('%s', (_what, one, other) => {
    const [group] = groupsOf([['Name', 'Twitter', 'Website'], one, other]);
    expect(group?.rows).toEqual([1, 2]);
  });

  it.each([
    ['jenn.whinnem@mail.example', 'jennwhinnem'],
    ['jwhinnem@mail.example', 'jwhinnem'],
  ])('the local part of %s is the handle %s', (email, handle) => {
    const [group] = groupsOf([
      ['E-Mail', 'Handle'],
      [email, ''],
      ['', handle],
    ]);
    expect(group?.rows).toEqual([1, 2]);
  });

  it.each([
    ['Danny Sullivan', 'dbsullivan23@mail.example'],
    ['Arnaud Joly', 'arnaud.v.joly@mail.example'],
    ['Jake Vanderplas', 'jakevdp@mail.example'],
    ['Markus Westerlind', 'marwes91@mail.example'],
    ['David Cooke', 'cookedm'],
    ['Toshio Kuratomi', 'toshio@porch.example'],
  ])('%s may be %s', (name, email) => {
    const [group] = groupsOf([
      ['name', 'email'],
      [name, 'a1b2c3@mail.example'],
      ['', email],
    ]);
    expect(group?.rows).toEqual([1, 2]);
  });

  it('takes an address that a service made up for its user for an account', () => {
    const [group] = groupsOf([
      ['name', 'email'],
      ['Joseph Fox', '12+madphysicist@users.noreply.github.com'],
      ['Mad Physicist', 'madphysicist@users.noreply.github.com'],
    ]);
    expect(group).toMatchObject({ answer: 'propose', rows: [1, 2] });
  });

  it('makes nobody one by itself on a mailbox from which two people write', () => {
    const groups = groupsOf([
      ['name', 'email'],
      ['Andrew Selstead', 'aselstead@outlook.com'],
      ['Annika Selstead', 'aselstead@outlook.com'],
      ['aselstead', 'aselstead@outlook.com'],
    ]);
    expect(groups.filter(({ answer }) => answer === 'certain')).toEqual([]);
    expect(groups.flatMap(({ rows }) => rows)).toContain(3);
  });

  it('still makes one of two who alone write from a mailbox', () => {
    const [group] = groupsOf([
      ['name', 'email'],
      ['Andrew Selstead', 'aselstead@outlook.com'],
      ['aselstead', 'aselstead@outlook.com'],
    ]);
    expect(group).toMatchObject({ answer: 'certain', rows: [1, 2] });
  });

  it('compares whoever is certainly one person with the others as one', () => {
    const groups = groupsOf([
      ['name', 'email'],
      ['Daniel Brookwick', 'daniel.brookwick@mail.example'],
      ['Daniel', 'daniel.brookwick@mail.example'],
      ['Danilo Hortasund', 'danilo.hortasund@mail.example'],
    ]);
    expect(groups.map(({ rows }) => rows)).toEqual([[1, 2]]);
  });

  it('does not care for the order of the rows', () => {
    const contacts = labelledContacts(7, 120).map(({ profile }) => profile);
    const named = (order: number[]) => {
      const shuffled = order.map((at) => contacts[at]!);
      return findDuplicates(shuffled)
        .certain.map((group) =>
          group
            .map((at) => shuffled[at]!.id)
            .toSorted()
            .join(' '),
        )
        .toSorted();
    };
    const straight = contacts.map((_, at) => at);
    fc.assert(
      fc.property(fc.shuffledSubarray(straight, { minLength: straight.length }), (order) => {
        expect(named(order)).toEqual(named(straight));
      }),
      { numRuns: 5 },
    );
  });

  it('refuses a table that tells of nobody', () => {
    expect(() =>
      readContactRows([
        ['when', 'what'],
        ['now', 'this'],
      ]),
    ).toThrow(NoSuchColumns);
  });
});
