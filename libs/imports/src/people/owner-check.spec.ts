import { OwnerCheck } from './owner-check.js';
import { readPerson } from './read-person.js';

const person = (name: string | null, email?: string) =>
  readPerson({ name, identities: email ? [{ kind: 'email', printed: email }] : [] });

describe('OwnerCheck', () => {
  const owner = new OwnerCheck([
    { kind: 'name', value: 'mara lind' },
    { kind: 'email', value: 'mara@mara.example' },
  ]);

  it('knows the owner by an address, and by the name where nothing speaks against it', () => {
    expect(owner.isOwner(person('M.', 'Mara@mara.example'))).toBe(true);
    expect(owner.isOwner(person('Mara Lind'))).toBe(true);
  });

  it('knows nobody else, not even under the owner’s name', () => {
    expect(owner.isOwner(person('Mara Lind', 'troll@else.example'))).toBe(false);
    expect(owner.isOwner(person('Jenn'))).toBe(false);
    expect(owner.isOwner(person(null))).toBe(false);
  });

  it('believes an export that is certain whose it is, and no guess', () => {
    const account = { name: null, identities: [{ kind: 'twitter' as const, printed: '@maralind' }] };
    const learning = new OwnerCheck([]);
    learning.learn({ type: 'owner', person: account, isCertain: false });
    expect(learning.isOwner(readPerson(account))).toBe(false);
    learning.learn({ type: 'owner', person: account, isCertain: true });
    expect(learning.isOwner(readPerson(account))).toBe(true);
  });
});
