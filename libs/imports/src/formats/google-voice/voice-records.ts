import type { SourceRecord } from '../file-records.js';
import { callRecord, type CallOutcome } from '../phone/call-record.js';
import { messageRecord, type AtNumber } from '../phone/message-record.js';
import { isWithheld, type PhoneOwner } from '../phone/phone-person.js';
import { printedDuration } from '../tables/printed-duration.js';
import { printedMoment } from '../tables/printed-moment.js';
import type { VoiceMessage, VoicePage, VoicePerson } from './voice-page.js';

const OUTCOMES: [string, CallOutcome][] = [
  ['voicemail', 'voicemail'],
  ['missed', 'unanswered'],
  ['placed', 'talked'],
  ['received', 'talked'],
  ['recorded', 'talked'],
];

/** What stands in place of words where a picture or a card was sent. */
const NO_WORDS = /^MMS (Received|Sent)$/;

/** The rows of one page. */
export function* voiceRecords(page: VoicePage, file: string, owner: PhoneOwner): Generator<SourceRecord, void> {
  const thrownAway = page.labels.find((label) => label === 'spam' || label === 'trash');
  if (thrownAway) {
    const excerpt = page.messages[0]?.text ?? page.transcript;
    const reason = thrownAway === 'spam' ? 'Spam.' : 'In the bin.';
    yield {
      type: 'left_out',
      place: { file, line: null, item: null },
      reason,
      excerpt,
      count: Math.max(1, page.messages.length),
    };
  } else if (page.messages.length > 0) {
    yield* conversation(page, file, owner);
  } else yield call(page, file, owner);
}

function call(page: VoicePage, file: string, owner: PhoneOwner): SourceRecord {
  const place = { file, line: null, item: null };
  const [label, outcome] = OUTCOMES.find(([name]) => page.labels.includes(name)) ?? [];
  if (label === undefined || outcome === undefined || page.other === null)
    return { type: 'fault', place, message: 'Neither a call nor a conversation of Google Voice.' };
  const at = instantOf(page.published);
  return callRecord(
    {
      place,
      key: null,
      at,
      precision: at ? 'instant' : 'none',
      number: page.other.tel,
      name: page.other.name,
      direction: label === 'placed' ? 'outbound' : 'inbound',
      outcome,
      seconds: printedDuration(page.duration),
      text: page.transcript.trim(),
    },
    owner,
  );
}

function* conversation(page: VoicePage, file: string, owner: PhoneOwner): Generator<SourceRecord, void> {
  const others = page.participants.length > 0 ? page.participants.map(atNumber) : oneOther(page, file, owner);
  for (const [index, message] of page.messages.entries()) {
    const { sender, text } = message;
    const isMe = sender?.isMe ?? false;
    yield messageRecord(
      {
        place: { file, line: null, item: `message ${index + 1}` },
        key: null,
        at: instantOf(message.at),
        direction: isMe ? 'outbound' : 'inbound',
        from: isMe || sender === null ? null : atNumber(sender),
        to: isMe ? others : [],
        text: NO_WORDS.test(text.trim()) ? '' : text.trim(),
      },
      owner,
    );
  }
}

// The owner's own messages do not say to whom: that stands in the other's messages, or in the name of the file and the title.
function oneOther(page: VoicePage, file: string, owner: PhoneOwner): AtNumber[] {
  const theirs = page.messages.map(({ sender }) => sender).find((sender) => isOther(sender, owner));
  if (theirs) return [atNumber(theirs)];
  const called = /(?:^|\/)(?:Calls_)?([^/]*?) - (?:Text - )?\d{4}-\d\d-\d\dT/.exec(file)?.[1]?.trim() ?? '';
  if (/^\+?\d{5,}$/.test(called)) return [{ number: called, name: null }];
  const name = /^Me to\s+(.+)$/s.exec(page.title.trim())?.[1]?.trim() ?? called;
  return name === '' || name === 'Group Conversation' ? [] : [{ number: '', name }];
}

function isOther(sender: VoicePerson | null, owner: PhoneOwner): sender is VoicePerson {
  return sender !== null && !sender.isMe && !isWithheld(sender.tel) && !owner.has(sender.tel);
}

function atNumber({ tel, name }: VoicePerson): AtNumber {
  return { number: tel, name };
}

function instantOf(iso: string): Date | null {
  return printedMoment(iso, 'UTC')?.at ?? null;
}

/** The numbers by which a page calls the owner. */
export function ownNumbers(page: VoicePage): string[] {
  const mine = page.messages.flatMap(({ sender }: VoiceMessage) =>
    sender?.isMe && sender.tel !== '' ? [sender.tel] : [],
  );
  return [...new Set(mine)];
}
