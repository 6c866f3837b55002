import { normaliseIdentity, type IdentityKind } from '#libs/accounts';
import type { SourcePerson } from '../file-records.js';
import { memberName } from './member-name.js';

/** A member as a message names one. */
export interface Member {
  name: string | null;
  /** The name in the address of the profile. */
  handle: string | null;
}

/** Members by name and profile; the recipients of a message often have the name alone. */
export class Members {
  private readonly handles = new Map<string, Set<string>>();

  learn({ name, handle }: Member): void {
    const folded = fold(name);
    if (folded === null || handle === null) return;
    this.handles.set(folded, (this.handles.get(folded) ?? new Set()).add(handle));
  }

  /** With the profile that his name tells, where only one has that name. */
  whole(member: Member): Member {
    const known = member.handle === null ? this.handles.get(fold(member.name) ?? '') : undefined;
    return known?.size === 1 ? { ...member, handle: [...known][0]! } : member;
  }

  /** What tells one member from another; null for one who has left. */
  keyOf(member: Member): string | null {
    const { name, handle } = this.whole(member);
    return handle ?? (fold(name) === null ? null : `name ${fold(name)}`);
  }
}

export function memberOf(printed: string, address: string): Member {
  return { name: memberName(printed).name, handle: normaliseIdentity('linkedin', address) };
}

/** The members of a cell. A name may hold a comma itself: the addresses tell how many there are. */
export function membersOf(names: string, addresses: string): Member[] {
  const links = addresses.split(/[,;\s]+/).filter(Boolean);
  const parts = names.split(/\s*[,;]\s*/).filter(Boolean);
  if (links.length > 1 && links.length === parts.length) return parts.map((name, at) => memberOf(name, links[at]!));
  if (links.length > 1) return links.map((link) => memberOf('', link));
  if (links.length === 1) return [memberOf(names, links[0]!)];
  const isOne = parts
    .slice(1)
    .every((part) => /^[A-Z][A-Za-z.-]{0,9}$/.test(part) && /[A-Z].*[A-Z.]|^(?:Jr|Sr)/.test(part));
  return isOne ? [memberOf(names, '')] : parts.map((name) => memberOf(name, ''));
}

export function personOfMember({ name, handle }: Member): SourcePerson {
  if (handle === null) return { name, identities: [] };
  return { name, identities: [{ kind: 'linkedin', printed: `https://www.linkedin.com/in/${handle}`, verified: true }] };
}

/** Whether a member is among somebody's identities. */
export function isOneOf(member: Member, identities: { kind: IdentityKind; value: string }[]): boolean {
  const folded = fold(member.name);
  return identities.some(({ kind, value }) => {
    if (kind === 'linkedin') return value === member.handle;
    return kind === 'name' && value === folded;
  });
}

function fold(name: string | null): string | null {
  return name === null ? null : normaliseIdentity('name', name);
}
