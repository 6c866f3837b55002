import type { IdentityKind } from '#libs/accounts';
import type { ThreadOwner } from '#libs/reading';

// These stand for a person in some other way than by a name in a text.
const notInTexts: IdentityKind[] = ['name', 'email', 'phone', 'website'];

/** The names and handles by which the owner may stand in a text. */
export function ownerInTexts(
  identities: { kind: IdentityKind; value: string; printed: string }[],
): Required<ThreadOwner> {
  return {
    names: identities.filter(({ kind }) => kind === 'name').map(({ printed }) => printed),
    handles: identities.filter(({ kind }) => !notInTexts.includes(kind)).map(({ value }) => value),
  };
}
