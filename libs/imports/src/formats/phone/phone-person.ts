import { normaliseIdentity, phoneCountry } from '#libs/accounts';
import type { ReadingFor } from '../file-format.js';
import type { SourcePerson } from '../file-records.js';

/** Whose numbers these are, as far as a log of calls must know. */
export class PhoneOwner {
  private readonly country: string | null;
  private readonly own: Set<string>;

  constructor({ identities, timeZone }: Pick<ReadingFor, 'identities' | 'timeZone'>) {
    this.country = phoneCountry(identities, timeZone);
    this.own = new Set(identities.filter(({ kind }) => kind === 'phone').map(({ value }) => value));
  }

  /** A number that the source itself says to be the owner's. */
  add(number: string): void {
    const value = this.valueOf(number);
    if (value !== null) this.own.add(value);
  }

  has(number: string): boolean {
    const value = this.valueOf(number);
    return value !== null && this.own.has(value);
  }

  /** Where he lives, "04/05" is the fifth of April. */
  get writesMonthFirst(): boolean {
    return this.country === 'US';
  }

  /** One value for all ways to write a number; null for what is none. */
  valueOf(number: string): string | null {
    return normaliseIdentity('phone', number, this.country);
  }
}

// What telephones print where a caller hid his number, and where they know no name.
const WITHHELD =
  /^[(<]?(-?\d|private|anonymous|unknown|withheld|restricted|unavailable|blocked|no caller id|payphone|null)?[)>]?$/i;
const NO_NAME = /^[(<[]?(unknown|private( number)?|no name|no caller id|unbekannt|inconnu|desconocido|null)[)>\]]?$/i;

export function isWithheld(number: string): boolean {
  return WITHHELD.test(number.trim());
}

/** Short codes and senders by name ("VODAFONE") are services; nobody can be called back there. */
export function isService(number: string): boolean {
  if (number.includes('@')) return false;
  return /[a-z]{3}/i.test(number.replace(/\b(tel|ext)\b/gi, '')) || number.replace(/\D/g, '').length < 7;
}

/** A name that a telephone prints, or null where it prints none, or the number once more. */
export function printedName(name: string | null | undefined): string | null {
  const trimmed = (name ?? '').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  if (trimmed === '' || NO_NAME.test(trimmed) || /^[\d\s()+.\-/#*]+$/.test(trimmed)) return null;
  return trimmed;
}

/** Somebody whom a log of calls knows by his number, or by the mailbox of his account; by his name alone where it is empty. */
export function personAt(number: string, name: string | null | undefined): SourcePerson {
  const printed = printedName(name);
  if (number === '') return { name: printed, identities: [] };
  const kind = number.includes('@') ? ('email' as const) : ('phone' as const);
  return {
    name: printed?.toLowerCase() === number.toLowerCase() ? null : printed,
    identities: [{ kind, printed: number }],
  };
}
