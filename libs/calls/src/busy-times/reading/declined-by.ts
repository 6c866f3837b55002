const GUEST = /^ATTENDEE((?:;[\w-]+=(?:"[^"]*"|[^";:])*)*):(.*)$/is;
const PARAMETER = /;([\w-]+)=((?:"[^"]*"|[^";:])*)/g;

/** By which addresses the guest of an ATTENDEE line (RFC 5545, 3.8.4.1) is known, in lower case, where he has declined. */
export function declinedBy(line: string): string[] {
  const [, head = '', value = ''] = GUEST.exec(line) ?? [];
  const parameters = new Map(
    [...head.matchAll(PARAMETER)].map(([, name = '', text = '']) => [name.toUpperCase(), text.replaceAll('"', '')]),
  );
  if (parameters.get('PARTSTAT')?.trim().toUpperCase() !== 'DECLINED') return [];
  // Some programs give an address of their own in place of the mail address, and that beside it.
  return [value, parameters.get('EMAIL') ?? ''].map(addressOf).filter((address) => address !== '');
}

function addressOf(text: string): string {
  const bare = text.trim().replace(/^mailto:/i, '');
  try {
    return decodeURIComponent(bare).toLowerCase();
  } catch {
    return bare.toLowerCase();
  }
}
