import type { FileToRead } from '#libs/platform';
import type { ReadingFor } from '../file-format.js';
import { readRows } from '../social/read-rows.js';
import { isOneOf, memberOf, Members, membersOf, type Member } from './members.js';

export const MESSAGE_COLUMNS = ['Conversation ID', 'From', 'To', 'Date', 'Content'];
export const PROFILE_COLUMNS = ['First Name', 'Last Name', 'Headline', 'Summary'];

/** What a first look at the messages tells: who is who, and who is the owner. */
export interface MessageSurvey {
  members: Members;
  owner: Member | null;
}

export async function surveyMessages(
  messages: FileToRead[],
  profiles: FileToRead[],
  reading: ReadingFor,
): Promise<MessageSurvey> {
  const members = new Members();
  const conversations = new Map<string, Member[]>();
  for (const file of messages)
    for await (const { cell } of readRows(file, MESSAGE_COLUMNS, [], ',')) {
      const sender = memberOf(cell('From'), cell('Sender profile URL'));
      const all = [sender, ...membersOf(cell('To'), cell('Recipient profile URLs'))];
      for (const member of all) members.learn(member);
      const known = conversations.get(cell('Conversation ID')) ?? [];
      const added = all.filter((one) => !known.some((other) => members.keyOf(other) === members.keyOf(one)));
      conversations.set(cell('Conversation ID'), [...known, ...added]);
    }
  const told = await profileName(profiles);
  const everybody = [...conversations.values()];
  const known = everybody.flat().find((one) => isOneOf(one, reading.identities));
  return { members, owner: known ?? (told && members.whole(told)) ?? inAll(everybody, members) };
}

async function profileName(profiles: FileToRead[]): Promise<Member | null> {
  for (const file of profiles)
    for await (const { cell } of readRows(file, PROFILE_COLUMNS, [], ','))
      return memberOf(`${cell('First Name')} ${cell('Last Name')}`, '');
  return null;
}

/** The one who is in every conversation, if there are two at least. */
function inAll(conversations: Member[][], members: Members): Member | null {
  const counts = new Map<string, { member: Member; count: number }>();
  for (const conversation of conversations)
    for (const key of new Set(conversation.map((one) => members.keyOf(one)))) {
      const member = conversation.find((one) => members.keyOf(one) === key)!;
      if (key !== null) counts.set(key, { member, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  const everywhere = [...counts.values()].filter(({ count }) => count === conversations.length);
  return conversations.length > 1 && everywhere.length === 1 ? members.whole(everywhere[0]!.member) : null;
}
