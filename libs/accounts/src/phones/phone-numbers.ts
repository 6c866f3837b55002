import { getCountries, parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/** Every country that has numbers of its own. */
export const phoneCountries: CountryCode[] = getCountries(metadata);

/** Undefined for what is no number; a number without its country is read as one of `country`. */
export function parsePhone(number: string, country?: CountryCode): PhoneNumber | undefined {
  return parsePhoneNumberFromString(number, { ...(country && { defaultCountry: country }), extract: false }, metadata);
}
