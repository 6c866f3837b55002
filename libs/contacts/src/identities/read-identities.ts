import { normaliseIdentity, type IdentityKind, type PrintedIdentity } from '#libs/accounts';
import { InvalidError, type FieldProblem } from '#libs/platform';

export interface ReadIdentity extends PrintedIdentity {
  value: string;
}

/**
 * Normalised, each once and in the order given; `field` names where each was written, for the problems told, `country` is where
 * numbers without one are dialled.
 */
export function readIdentities(
  written: (PrintedIdentity & { field: string })[],
  country: string | null,
): ReadIdentity[] {
  const problems: FieldProblem[] = [];
  const known = new Map<string, ReadIdentity>();
  for (const { kind, printed, field } of written) {
    const value = normaliseIdentity(kind, printed, country);
    if (value === null) problems.push({ field, detail: notOfItsKind(kind) });
    else if (!known.has(`${kind} ${value}`))
      known.set(`${kind} ${value}`, { kind, value, printed: printed.replace(/\s+/gu, ' ').trim() });
  }
  if (problems.length > 0) throw new InvalidError(problems[0]!.detail, problems);
  return [...known.values()];
}

function notOfItsKind(kind: IdentityKind): string {
  switch (kind) {
    case 'name':
      return 'This is not a name: it needs at least one letter, and at most 200 characters.';
    case 'email':
      return 'This is not an email address.';
    case 'phone':
      return 'This is not a phone number.';
    case 'website':
      return 'This is not the address of a website.';
    default:
      return `This is not valid for ${kind}.`;
  }
}
