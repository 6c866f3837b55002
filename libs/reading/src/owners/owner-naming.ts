const NEVER = '(?!)';
const LONGEST_SIGN_OFF = 50;
const LONGEST_TEXT = 20_000;

/** How a text stands to the owner's names. */
export interface OwnerNaming {
  /** It speaks to him by name, as only others do. */
  calls: boolean;
  /** His name stands in it. */
  names: boolean;
  /** It ends with his name on a line of its own, or after a dash, as his own texts may. */
  signed: boolean;
}

/** A finder of the owner's names in texts. */
export function ownerNaming(names: readonly string[]): (text: string) => OwnerNaming {
  const words = names.filter((name) => name.trim().length > 1).map((name) => escaped(name.trim().slice(0, 100)));
  const name = words.length === 0 ? NEVER : `(?:${words.sort((a, b) => b.length - a.length).join('|')})`;
  const anywhere = new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'iu');
  const opens = new RegExp(
    `(?:^|[.!?…:)]["”)]? |\\n)[^\\S\\n]*(?:[@>•]? ?)(?:(?:oh|ah|hi|hello|hey|dear|dearest|thanks|thank you|sorry|well|yes|no|so|and|but|mr|mrs|ms|madam|sir|miss),? ){0,3}@?${name}(?:[^\\S\\n]?[,!.?…;:–—]|\\s?-|\\n|$| (?:i|you|your|it|it['’]s|i['’]m|i['’]ve|what|this|that|we|how)(?!\\p{L}))`,
    'imu',
  );
  const closes = new RegExp(
    `(?:, |(?:thanks|thank you|hi|hello|hey|dear|welcome|sorry|cheers|danke|merci|gracias|grazie) |\\p{L}{2} (?=${name}[.!?…]*\\s*$))@?${name}(?:\\s?[,!.?…;:–—]|\\s?-|\\n|$)`,
    'iu',
  );
  const signedBy = new RegExp(
    `^(?:[-–—~/*]+\\s*)?(?:love,? |x+,? |yours,? )?${name}[.!]*\\s*x*$|[-–—~]\\s?${name}[.!]*$`,
    'iu',
  );
  return (whole) => {
    const text = whole.slice(0, LONGEST_TEXT);
    if (!anywhere.test(text)) return { calls: false, names: false, signed: false };
    const last = whole.trimEnd().slice(-LONGEST_SIGN_OFF);
    const line = last.slice(last.lastIndexOf('\n') + 1).trim();
    const signature = signedBy.exec(line)?.[0] ?? '';
    const signed = signature !== '' && signature.length < whole.trim().length;
    const body = signed ? text.trimEnd().slice(0, -signature.length) : text;
    return { calls: opens.test(body) || closes.test(body), names: true, signed };
  };
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
