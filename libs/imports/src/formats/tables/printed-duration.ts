const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,]\d+)?$/;
const ISO = /^PT?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i;
const WORDS = /^(?:(\d+)\s*h[a-z]*\.?,?\s*)?(?:(\d+)\s*m(?:in[a-z]*)?\.?,?\s*)?(?:(\d+)\s*s(?:ec[a-z]*)?\.?)?$/i;

/**
 * Seconds of "125", "2:05", "00:02:05", "PT2M5S", "2 min 5 s"; null for what is no duration. `unit` is what a bare number
 * counts.
 */
export function printedDuration(printed: string, unit: 'seconds' | 'minutes' = 'seconds'): number | null {
  const text = printed.trim();
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return Math.round(Number(text.replace(',', '.')) * (unit === 'minutes' ? 60 : 1));
  for (const form of [CLOCK, ISO, WORDS]) {
    const [whole, hours = '0', minutes = '0', seconds = '0'] = form.exec(text) ?? [];
    if (whole && /\d/.test(whole)) return Number(hours) * 3_600 + Number(minutes) * 60 + Math.round(Number(seconds));
  }
  return null;
}
