import { jsonAt, jsonText } from '#libs/platform';
import type { SourceInteraction, SourceLeftOut, SourcePerson, SourcePlace, SourceRecord } from '../file-records.js';
import { bareId, skypeKind, skypePerson } from './skype-person.js';
import { skypeCall, skypeText } from './skype-words.js';

/** The conversation in which a message stands. */
export interface SkypeConversation {
  id: string;
  name: string | null;
  /** Of a group. */
  members: string[];
}

/** More people than these are no letter to any of them. */
const MOST_READERS = 10;

export function skypeRecord(
  message: unknown,
  place: SourcePlace,
  conversation: SkypeConversation,
  own: string,
): SourceRecord {
  const [id, from, type] = [jsonText(message, 'id'), jsonText(message, 'from'), jsonText(message, 'messagetype') ?? ''];
  if (id === null || from === null)
    return { type: 'fault', place, message: 'A message of Skype has an id and an author; this has not both.' };
  const content = jsonText(message, 'content') ?? '';
  const isMine = bareId(from) === bareId(own);
  const call = type === 'Event/Call' ? skypeCall(content) : null;
  const to = isMine ? readersOf(conversation, own) : [];
  const text = call ? '' : skypeText(type, content);
  const reason =
    whyLeftOut({ type, from, isMine, to, conversation }) ??
    (call ? whyNoTalk(call, isMine) : whyNoWords(message, content));
  if (reason !== null) return leftOut(place, reason, text);
  const at = new Date(jsonText(message, 'originalarrivaltime') ?? '');
  const isDated = !Number.isNaN(at.getTime());
  return {
    type: 'interaction',
    place,
    key: `skype ${conversation.id} ${id}`,
    channel: call ? (skypeKind(conversation.id) === 'phone' ? 'phone' : 'video') : 'other',
    kind: call ? 'call' : 'message',
    direction: isMine ? 'outbound' : 'inbound',
    at: isDated ? at : null,
    precision: isDated ? 'instant' : 'none',
    author: isMine ? null : skypePerson(from, jsonText(message, 'displayName') ?? nameIn(conversation, from)),
    to,
    post: null,
    answers: null,
    text,
    original: null,
    permalink: null,
    durationMinutes: call ? minutes(call.seconds) : null,
  } satisfies SourceInteraction;
}

function whyLeftOut({
  type,
  from,
  isMine,
  to,
  conversation,
}: {
  type: string;
  from: string;
  isMine: boolean;
  to: SourcePerson[];
  conversation: SkypeConversation;
}): string | null {
  if (!/^(Text|RichText(\/.*)?|Event\/Call)$/.test(type)) return 'A notice of Skype.';
  const other = isMine ? conversation.id : from;
  if (skypeKind(other) === 'machine') return 'A machine of Skype, no person.';
  if (!isMine) return null;
  if (to.length === 0) return 'Nothing says to whom this was written.';
  return to.length > MOST_READERS ? `Said to a group of ${to.length} people.` : null;
}

function whyNoTalk({ state, seconds }: { state: string; seconds: number | null }, isMine: boolean): string | null {
  if (state === 'started') return 'The beginning of a call; its end is a row of its own.';
  if (state === 'ended' && (seconds === null || seconds > 0)) return null;
  return isMine ? 'You called and nobody answered: no talk.' : 'A missed call: you did not talk.';
}

function whyNoWords(message: unknown, content: string): string | null {
  return content === '' && jsonAt(message, 'properties', 'deletetime') !== undefined
    ? 'Its author has deleted it.'
    : null;
}

function readersOf({ id, name, members }: SkypeConversation, own: string): SourcePerson[] {
  if (skypeKind(id) !== 'group') return [skypePerson(id, name)];
  const others = members.filter((member) => bareId(member) !== bareId(own) && skypeKind(member) === 'person');
  return others.map((member) => skypePerson(member, null));
}

function nameIn({ id, name }: SkypeConversation, from: string): string | null {
  return bareId(id) === bareId(from) ? name : null;
}

function leftOut(place: SourcePlace, reason: string, excerpt: string): SourceLeftOut {
  return { type: 'left_out', place, reason, excerpt };
}

function minutes(seconds: number | null): number | null {
  if (seconds === null) return null;
  const whole = Math.max(1, Math.round(seconds / 60));
  return whole <= 1_440 ? whole : null;
}
