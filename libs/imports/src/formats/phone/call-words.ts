import type { Direction } from '#libs/interactions';
import type { CallOutcome } from './call-record.js';

/** What the words of a log say of a call; null where they do not. */
export interface CallWords {
  direction: Direction | null;
  outcome: CallOutcome | null;
}

// English, German, French, Spanish, Italian, Portuguese, Dutch; accents are gone.
const OUTCOMES: [CallOutcome, RegExp][] = [
  ['voicemail', /voice ?mail|mailbox|messagerie|buzon|segreteria/],
  ['blocked', /block|gesperrt|bloque|bloccat/],
  ['declined', /reject|declin|abgelehnt|refus|rechaz|rifiut|recusad|geweigerd/],
  ['elsewhere', /elsewhere|other device|externally/],
  ['failed', /fail|congestion|error|fehlgeschlagen|echou|fallid|fallit/],
  [
    'unanswered',
    /miss|no ?answer|not answered|unanswered|busy|cancel|abandon|verpasst|entgangen|nicht angenommen|manque|sans reponse|occupe|perdid|no contest|ocupad|pers[ao]\b|non rispost|occupat|gemist|nao atend|annull/,
  ],
  [
    'talked',
    /answered|completed|connected|accepted|angenommen|repondu|contestad|rispost|atendid|conclus|success|normal clearing/,
  ],
];
const DIRECTIONS: [Direction, RegExp][] = [
  [
    'outbound',
    /^(o|out)$|outgoing|outbound|dial|placed|made|ausgehend|gewahlt|sortant|emis|saliente|realizad|uscit|effettuat|in uscita|uitgaand|enviad|^sent$|gesendet/,
  ],
  [
    'inbound',
    /^(i|in)$|incoming|inbound|received|eingehend|angenommen|entrant|recu|recibid|ricevut|in entrata|in arrivo|inkomend|recebid|empfangen|missed|verpasst|manque|perdid|pers[ao]\b/,
  ],
];

/** Reads "Outgoing", "Missed call", "Eingehend, verpasst", "ANSWERED". */
export function callWords(printed: string): CallWords {
  const words = printed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[_-]+/g, ' ').trim();
  const of = <T>(list: [T, RegExp][]) => list.find(([, form]) => form.test(words))?.[0] ?? null;
  return { outcome: of(OUTCOMES), direction: of(DIRECTIONS) };
}
