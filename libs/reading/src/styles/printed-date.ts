const LONGEST_DATED_LINE = 200;

const MONTHS =
  'jan(?:uary|uar|vier|eiro|uari)?|jän(?:ner)?|feb(?:ruary|ruar|ruari|braio|rero)?|febr|févr(?:ier)?|fevereiro|febbraio|' +
  'mar(?:ch|s|zo|ço|et)?|märz|mrz|maart|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mai|maj|mei|mag(?:gio)?|mayo|maio|' +
  'jun(?:e|i|io|ho)?|juin|giu(?:gno)?|jul(?:y|i|io|ho)?|juil(?:let)?|lug(?:lio)?|aug(?:ust|ustus|usti)?|août|ago(?:sto)?|' +
  'sep(?:t|tember|tembre|tiembre)?|set(?:tembre|embro)?|o[ck]t(?:ober|obre|ubre)?|ott(?:obre)?|out(?:ubro)?|' +
  'nov(?:ember|embre|iembre|embro)?|de[cz](?:ember|embre|embro)?|déc(?:embre)?|dic(?:embre|iembre)?|' +
  'янв(?:аря)?|фев(?:раля)?|мар(?:та)?|апр(?:еля)?|мая|июня|июля|авг(?:уста)?|сен(?:тября)?|окт(?:ября)?|ноя(?:бря)?|дек(?:абря)?';
const YEAR = '(?:,?\\s*(?:de\\s+|del\\s+)?(?:19|20)\\d{2}(?!\\d))';
const DAY_MONTH = `\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?\\s*(?:of\\s+|de\\s+)?(?:${MONTHS})(?!\\p{L})\\.?${YEAR}?`;
const MONTH_DAY = `(?:${MONTHS})(?!\\p{L})\\.?\\s+\\d{1,2}(?:st|nd|rd|th|\\.)?(?![\\d:])${YEAR}?`;
const NUMERIC =
  '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)|\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)?\\d{2}(?!\\d)|\\d{1,2}\\.\\d{1,2}\\.?,\\s(?:19|20)\\d{2}';
const EASTERN = '\\d{4}\\s?[年년]\\s?\\d{1,2}\\s?[月월]\\s?\\d{1,2}\\s?[日일]';
const JOINT = '(?:\\s*(?:,|@|/|-|–|—|•|·|T|at|um|à|á|a las|a la|alle ore|alle|ore|om|kl|às|as|в|on|,\\s*at)\\s*|\\s+)';
const TIME = `(?:${JOINT}\\d{1,2}(?:\\s?[:.h]\\s?\\d{2}|(?=\\s?[ap]\\.?m))(?::\\d{2})?(?:\\s?min)?(?:\\s?[ap]\\.?\\s?m\\b\\.?)?(?:\\s?uhr|\\s?h\\b)?)?`;
const UNIT_AGO =
  '(?:\\d{1,4}|an?|one)\\+?\\s?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?|[smhdwy])\\s+ago';
const AGO_UNIT =
  '(?:vor|il y a|hace|há)\\s+(?:etwa\\s+|environ\\s+)?(?:\\d{1,4}|einem|einer|un|une|una|um|uma)\\s+' +
  '(?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?|secondes?|minutes?|heures?|jours?|semaines?|mois|ans?|' +
  'segundos?|minutos?|horas?|días?|dias?|semanas?|mes(?:es)?|años?|anos?)';
const UNIT_PAST =
  '(?:\\d{1,4}|un|una|een)\\s+(?:minut[io]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|minuten|uur|dag(?:en)?|weken|week|maand(?:en)?|jaar)\\s+(?:fa|geleden)';
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${DAY_MONTH}|${MONTH_DAY}|${NUMERIC}|${EASTERN})${TIME}|${UNIT_AGO}|${AGO_UNIT}|${UNIT_PAST})(?!\\p{L})`,
  'iu',
);

/** A printed date and what stands around it on its line. */
export interface PrintedDate {
  before: string;
  date: string;
  after: string;
  hasTime: boolean;
}

/** The first date printed on a short line, absolute or relative, recognised and not reckoned; else null. */
export function findPrintedDate(content: string): PrintedDate | null {
  if (content.length > LONGEST_DATED_LINE || !/\d|\bago\b|\bvor\b|hace|\bil y a\b|\bfa$|geleden/i.test(content))
    return null;
  const match = DATE.exec(content);
  if (match === null) return null;
  const date = match[0].trim();
  return {
    before: content.slice(0, match.index).trim(),
    date,
    after: content.slice(match.index + match[0].length).trim(),
    hasTime: /\d\s?[:h.]\s?\d{2}(?!\d*[./-])|[ap]\.?m\b|ago\b|vor |hace|il y a|geleden| fa$/i.test(date),
  };
}
