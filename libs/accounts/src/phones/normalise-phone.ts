import type { CountryCode, PhoneNumber } from 'libphonenumber-js/core';
import { parsePhone } from './phone-numbers.js';

// "x102", "ext. 102", ";ext=102", "#102" at the end.
const EXTENSION = /\s*(?:;\s*ext\s*=|[,;]?\s*(?:ext(?:ension)?\.?|x|#)\s*)(\d{1,7})$/i;

/**
 * E.164 ("+4917012345678") where the number says its country, or where `country` (as of ISO 3166, where the owner lives) gives it
 * one; else its digits. An extension stays behind it, so that colleagues behind one switchboard stay apart. Null for what is
 * no number, and outside of 5 to 20 digits.
 */
export function normalisePhone(printed: string, country: string | null = null): string | null {
  const bare = printed
    .replace(/^tel:/i, '')
    .replace(/^\++/, '+')
    .replace(/^(\+|00)(.*?)\(0\)/, '$1$2');
  const [, extension] = EXTENSION.exec(bare) ?? [];
  const number = bare.replace(EXTENSION, '');
  if (!/^\+?[\d\s().\-/\u2010-\u2015]+$/.test(number)) return null;
  const digits = number.replace(/\D/g, '');
  if (digits.length < 5 || digits.length > 20) return null;
  return withCountry(number, digits, country) + (extension ? `;ext=${extension}` : '');
}

function withCountry(number: string, digits: string, country: string | null): string {
  if (number.startsWith('+')) return possible(`+${digits}`) ?? `+${digits}`;
  if (country !== null) return inCountry(digits, country as CountryCode) ?? digits;
  return digits.startsWith('00') ? (possible(`+${digits.slice(2)}`) ?? `+${digits.slice(2)}`) : digits;
}

function inCountry(digits: string, country: CountryCode): string | null {
  // "491701234567" of a table that drops its plus signs.
  const international = parsePhone(`+${digits}`);
  if (international?.country === country && international.isValid()) return international.number;
  const dialled = digits.startsWith('00') ? parsePhone(`+${digits.slice(2)}`) : undefined;
  return e164(dialled) ?? e164(parsePhone(digits, country));
}

function possible(number: string): string | null {
  return e164(parsePhone(number));
}

function e164(number: PhoneNumber | undefined): string | null {
  return number?.isPossible() ? number.number : null;
}
