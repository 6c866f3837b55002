/** Why a file gives no times. */
export const NO_CALENDAR = 'This is not a calendar: it does not hold what an iCalendar file (.ics) begins with.';

/** The text of a file; only plain letters matter, but some programs write two bytes for each. */
export function textOf(file: Uint8Array): string {
  const [first, second] = file;
  const isLittle = first === 0xff && second === 0xfe;
  const encoding = isLittle ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(file);
}

/** A look before the reading, which is worth a thread only for what may be a calendar. */
export function mayBeCalendar(file: Uint8Array): boolean {
  return /BEGIN:VCALENDAR/i.test(textOf(file));
}
