/** Headers by their lower-case name; the first of each. */
export type MailHeaders = ReadonlyMap<string, string>;

// Gmail's own labels in the languages of its export.
const SENT = /^(sent|gesendet|envoyés?|messages envoyés|enviados?|inviata|posta inviata|verzonden|skickat)$/i;
const DRAFT = /^(drafts?|entwürfe|brouillons?|borradores|bozze|rascunhos?|concepten)$/i;
const SPAM = /^(spam|junk)$/i;
const BIN = /^(trash|bin|papierkorb|corbeille|papelera|cestino|lixeira|prullenbak)$/i;

const NO_REPLY =
  /^(?:.*[._+-])?(?:no-?_?reply|do-?_?not-?_?reply|noreply.*|mailer-daemon|postmaster|bounces?|newsletters?|notifications?|notify|alerts?|automailer|auto-?confirm|calendar-notification)(?:[._+-].*)?$/i;
const LIST_ADDRESS =
  /@(?:.*\.)?(?:googlegroups\.com|yahoogroups\.com|groups\.io)$|@lists?\.|-(?:list|announce|request|owner|bounces)@/i;

export function isSent(labels: string[]): boolean {
  return labels.some((label) => SENT.test(label));
}

/** Why nobody in particular wrote or read a mail; null for one from person to person. */
export function whyNoLetter(headers: MailHeaders, labels: string[], from: string, isMine: boolean): string | null {
  if (labels.some((label) => SPAM.test(label))) return 'Spam.';
  if (labels.some((label) => BIN.test(label))) return 'In the bin.';
  if (labels.some((label) => DRAFT.test(label)) && !isSent(labels)) return 'A draft.';
  const auto = headers.get('auto-submitted')?.trim().toLowerCase() ?? 'no';
  if (auto !== 'no' || headers.has('x-autoreply') || headers.has('x-autorespond')) return 'Written by a machine.';
  if (isMine) return null;
  if (isList(headers)) return 'List mail or a newsletter.';
  return isNoReply(from) ? 'From an address that takes no answers.' : null;
}

/** Mailboxes of machines and of lists: nobody reads what is sent there. */
export function isNobodysMailbox(address: string): boolean {
  return isNoReply(address) || LIST_ADDRESS.test(address);
}

function isNoReply(address: string): boolean {
  return NO_REPLY.test(address.split('@')[0] ?? '');
}

function isList(headers: MailHeaders): boolean {
  const signs = [
    'list-id',
    'list-unsubscribe',
    'list-post',
    'list-help',
    'feedback-id',
    'x-campaign-id',
    'x-mailgun-tag',
  ];
  return signs.some((name) => headers.has(name)) || /^(bulk|list|junk)/i.test(headers.get('precedence')?.trim() ?? '');
}
