import { foldName } from './fold-name.js';
import type { IdentityKind } from './identity-kind.js';
import { normaliseEmail, normaliseWebsite } from './normalise-address.js';
import { normaliseHandle } from './normalise-handle.js';
import { normalisePhone } from '../phones/normalise-phone.js';

/** The longest that the schema takes. */
const LONGEST_VALUE = 500;
const LONGEST_NAME = 200;

/**
 * The one value that stands for all ways to write an identity; null when it is not valid of its kind.
 * Two printed forms with the same kind and value are the same identity. `country` is where numbers without one are dialled.
 */
export function normaliseIdentity(kind: IdentityKind, printed: string, country: string | null = null): string | null {
  const text = clean(printed);
  if (text === '' || text.length > (kind === 'name' ? LONGEST_NAME : LONGEST_VALUE)) return null;
  const value = valueOf(kind, text, country);
  return value !== null && value !== '' && value.length <= LONGEST_VALUE ? value : null;
}

function valueOf(kind: IdentityKind, text: string, country: string | null): string | null {
  switch (kind) {
    case 'name':
      return foldName(text);
    case 'email':
      return normaliseEmail(text);
    case 'phone':
      return normalisePhone(text, country);
    case 'website':
      return normaliseWebsite(text);
    case 'other':
      return text.toLowerCase();
    default:
      return normaliseHandle(kind, text);
  }
}

// Invisible characters come along when people copy from pages; they are never part of who somebody is.
function clean(printed: string): string {
  const visible = printed
    .normalize('NFKC')
    .replace(/[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '');
  return visible.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
}
