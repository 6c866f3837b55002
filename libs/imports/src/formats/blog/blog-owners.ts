import type { SourceOwnerRecord, SourcePerson } from '../file-records.js';

/** Names that are an office and no person; as the owner's name they would make every "admin" of the world the owner. */
const OFFICES = /^(admin|administrator|root|webmaster|editor|author|moderator|wordpress|blogger)$/i;

/** Whose the blog may be: its author where it has one, whose website it then is; else each of them is asked about. */
export function blogOwners(authors: SourcePerson[], address: string): SourceOwnerRecord[] {
  const isCertain = authors.length === 1;
  const owners = authors.map((author): SourceOwnerRecord => {
    const name = author.name !== null && OFFICES.test(author.name) ? null : author.name;
    const identities = [...author.identities];
    if (isCertain && URL.canParse(address)) identities.push({ kind: 'website', printed: address, verified: true });
    return { type: 'owner', person: { name, identities, ...(isCertain ? { isOwner: true } : {}) }, isCertain };
  });
  return owners.filter(({ person }) => person.name !== null || person.identities.length > 0);
}

/** Whoever wrote a post, who may be the owner, which he is asked; nothing where neither name nor handle says who it is. */
export function possibleOwner(author: SourcePerson): SourceOwnerRecord[] {
  return blogOwners([author], '').map(({ person: { name, identities } }) => ({
    type: 'owner',
    person: { name, identities },
    isCertain: false,
  }));
}
