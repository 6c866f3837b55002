import type { IdentityKind } from '../owner-identities/identity-kind.js';
import { parsePhone, phoneCountries } from './phone-numbers.js';

/**
 * The country (as of ISO 3166) in which numbers without one are dialled: that of the owner's own number, else that of his time
 * zone; null where neither says. Several numbers of several countries: the first one.
 */
export function phoneCountry(
  identities: readonly { kind: IdentityKind; value: string }[],
  timeZone: string,
): string | null {
  for (const { kind, value } of identities) {
    const number = kind === 'phone' && value.startsWith('+') ? parsePhone(value) : undefined;
    if (number?.country) return number.country;
  }
  return countryOfZone(timeZone);
}

let countries: Map<string, string> | null = null;

/** A zone lies in one country, as the runtime's own data has it; null for "UTC" and names that are no zone. */
function countryOfZone(timeZone: string): string | null {
  countries ??= countriesByZone();
  const zone = canonical(timeZone);
  return zone === null ? null : (countries.get(zone) ?? null);
}

function countriesByZone(): Map<string, string> {
  const byZone = new Map<string, string>();
  for (const country of phoneCountries) {
    for (const zone of zonesOf(country)) byZone.set(canonical(zone) ?? zone, country);
  }
  return byZone;
}

// The same list under its older and its newer name; TypeScript knows neither.
function zonesOf(region: string): string[] {
  const locale = new Intl.Locale('und', { region }) as { getTimeZones?(): string[]; timeZones?: string[] };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

function canonical(timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
