import PostalMime, { decodeWords, type Email } from 'postal-mime';
import { headText } from '#libs/platform';
import { eachFile, type FileFormat } from '../file-format.js';
import type { SourceOwnerRecord, SourceRecord } from '../file-records.js';
import { isSent } from './mail-kind.js';
import { MailOwner } from './mail-owner.js';
import { mailboxes, mailRecord, type ReadMail } from './mail-record.js';
import { isMailbox, rawMails, type RawMail } from './raw-mails.js';

/** A mailbox, as Gmail's Takeout and most mail programs write it. Of each mail its headers and first lines are read. */
export const mbox: FileFormat = {
  name: 'mbox',
  title: 'Mailbox (mbox, Gmail)',

  claim: eachFile((file) => isMailbox(headText(file))),

  async *read([file], reading) {
    const owner = new MailOwner(reading.identities);
    for await (const raw of rawMails(file!)) {
      const place = { file: file!.path, line: null, item: `mail ${raw.number}` };
      const mail = await readMail(raw);
      if (mail === null) yield { type: 'fault', place, message: `Mail ${raw.number} can't be read.` };
      else {
        yield* ownersIn(mail, owner);
        yield mailRecord(mail, place, owner) satisfies SourceRecord;
      }
    }
  },
};

async function readMail({ bytes, envelope }: RawMail): Promise<ReadMail | null> {
  if (bytes.length === 0) return null;
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, {
      maxNestingDepth: 30,
      maxRfc822NestingDepth: 2,
      forceRfc822Attachments: true,
    });
  } catch {
    return null;
  }
  if (email.headers.length === 0) return null;
  const headers = new Map(email.headers.toReversed().map(({ key, value }) => [key, value]));
  const labels = decodeWords(headers.get('x-gmail-labels') ?? '')
    .split(',')
    .map((label) => label.trim().replace(/^"|"$/g, ''));
  return { email, headers, labels, envelopeDate: envelopeDate(envelope) };
}

/** Whoever sent what lies among the sent mails is the owner, and so is the mailbox that Gmail delivered to. */
function* ownersIn({ email, headers, labels }: ReadMail, owner: MailOwner): Generator<SourceOwnerRecord, void> {
  const isGmail = headers.has('x-gm-thrid');
  const [sender] = isSent(labels) && email.from ? mailboxes([email.from]) : [];
  const delivered = isGmail ? (headers.get('delivered-to') ?? '').trim() : '';
  for (const { name, address } of [...(sender ? [sender] : []), { name: '', address: delivered }]) {
    if (!owner.learns(address)) continue;
    const person = {
      name: name.trim() || null,
      identities: [{ kind: 'email' as const, printed: address, verified: true }],
      isOwner: true,
    };
    yield { type: 'owner', person, isCertain: true };
  }
}

/** Of "From 12345@xxx Tue Jan 01 00:00:00 +0000 2020"; without a zone it is UTC. */
function envelopeDate(envelope: string): Date | null {
  const [, month, day, time, zone = '+0000', year] =
    /([A-Z][a-z]{2}) +(\d{1,2}) (\d{2}:\d{2}(?::\d{2})?)(?: ([+-]\d{4}))? (\d{4})/.exec(envelope) ?? [];
  const at = new Date(`${day} ${month} ${year} ${time} ${zone}`);
  return Number.isNaN(at.getTime()) ? null : at;
}
