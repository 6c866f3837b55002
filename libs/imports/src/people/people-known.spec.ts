import type { SourceIdentity } from '../formats/file-records.js';
import { PeopleKnown } from './people-known.js';
import { readPerson } from './read-person.js';

const person = (name: string | null, ...identities: SourceIdentity[]) => readPerson({ name, identities });
const email = (printed: string): SourceIdentity => ({ kind: 'email', printed });
const site = (printed: string): SourceIdentity => ({ kind: 'website', printed });
const nobody = () =>
  new PeopleKnown({ holders: new Map(), names: new Map(), identities: new Map(), inThreads: new Map() });

/** People whom a batch has met before, by id. */
function knowing(people: Record<string, ReturnType<typeof person>>, threadId: string | null = null): PeopleKnown {
  const known = nobody();
  for (const [id, one] of Object.entries(people)) known.add(id, one, threadId);
  return known;
}

describe('PeopleKnown', () => {
  const jenn = person('Jenn Whinnem', email('jenn@whinnem.example'), site('https://www.whinnem.example/'));

  it('knows an account, a mailbox and a website again, however they are written', () => {
    const known = knowing({ jenn });
    expect(known.match(person('Jennifer', email('JENN@whinnem.example')), null)).toMatchObject({ contactId: 'jenn' });
    expect(known.match(person('Jenn', site('http://whinnem.example')), null)).toMatchObject({ contactId: 'jenn' });
    expect(known.match(person(null, email('jenn@whinnem.example')), null)).toMatchObject({ contactId: 'jenn' });
    const handle = { kind: 'twitter', printed: '@JennW' } as const;
    const tweeting = knowing({ jenn: person('Jenn Whinnem', handle) });
    expect(tweeting.match(person('The Whinnem Blog', handle), null)).toMatchObject({ contactId: 'jenn' });
  });

  it('keeps two people apart who share a mailbox', () => {
    const reeds = email('reeds@home.example');
    const known = knowing({ karl: person('Karl Reed', reeds) });
    expect(known.match(person('Anna Reed', reeds), null)).toEqual({ who: 'new' });
    known.add('anna', person('Anna Reed', reeds), null);
    expect(known.match(person('Anna', reeds), null)).toMatchObject({ contactId: 'anna' });
    expect(known.match(person('Karl Reed', reeds), null)).toMatchObject({ contactId: 'karl' });
  });

  it('takes a full name for a person only where one has it and nothing speaks against it', () => {
    const known = knowing({ jenn });
    expect(known.match(person('Jenn Whinnem'), null)).toMatchObject({
      contactId: 'jenn',
      why: expect.stringContaining('only one'),
    });
    expect(known.match(person('Jenn Whinnem', email('other@else.example')), null)).toEqual({ who: 'new' });
    known.add('other', person('Jenn Whinnem', email('other@else.example')), null);
    expect(known.match(person('Jenn Whinnem'), null)).toEqual({ who: 'new' });
  });

  it('takes a first name for a person inside of its thread alone', () => {
    const known = knowing({ ann: person('Ann') }, 'thread');
    expect(known.match(person('ANN'), 'thread')).toMatchObject({ contactId: 'ann' });
    expect(known.match(person('Ann'), 'another')).toEqual({ who: 'new' });
    expect(known.match(person('Ann'), null)).toEqual({ who: 'new' });
  });

  it('gives nobody what is another’s who is known not to be the same', () => {
    const [karl, anna] = [
      person('Karl Reed', email('karl@reed.example')),
      person('Anna Reed', email('anna@reed.example')),
    ];
    const apart = new Map([['karl', new Set(['anna'])]]);
    const known = new PeopleKnown({
      holders: new Map(),
      names: new Map(),
      identities: new Map(),
      inThreads: new Map(),
      apart,
    });
    known.add('karl', karl, null);
    known.add('anna', anna, null);
    const both = person('Karl Reed', email('karl@reed.example'), email('anna@reed.example'), email('k@reed.example'));
    expect(known.newOf('karl', both).map(({ value }) => value)).toEqual(['k@reed.example']);
  });

  it('takes nobody for somebody because of a site where thousands live, or of no name at all', () => {
    const known = knowing({ ann: person('Ann Lee', site('https://twitter.com/')) });
    expect(known.match(person('Bo Dahl', site('https://twitter.com')), null)).toEqual({ who: 'new' });
    expect(known.match(person('Anonymous'), null)).toMatchObject({ who: 'nobody' });
    expect(known.match(person(null), null)).toMatchObject({ who: 'nobody' });
  });
});
