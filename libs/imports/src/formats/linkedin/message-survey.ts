import type { FileToRead } from '#libs/platform';
import type { ReadingFor } from '../file-format.js';
import { tableRows, type Table, type TableRow } from '../tables/read-table.js';
import { isOneOf, memberOf, Members, membersOf, type Member } from './members.js';

export function areMessages(table: Table): boolean {
  return table.has('conversation id', 'from', 'to', 'date', 'content');
}

export function isProfile(table: Table): boolean {
  return table.has('first name', 'last name', 'headline', 'summary');
}

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
    for await (const row of tableRows(file, areMessages)) {
      if (row.type === 'fault') continue;
      const { from, to, conversation } = partiesOf(row);
      for (const member of [from, ...to]) members.learn(member);
      const known = conversations.get(conversation) ?? [];
      const isNew = (one: Member) => !known.some((other) => members.keyOf(other) === members.keyOf(one));
      conversations.set(conversation, [...known, ...[from, ...to].filter(isNew)]);
    }
  const told = await profileName(profiles);
  const everybody = [...conversations.values()];
  const known = everybody.flat().find((one) => isOneOf(one, reading.identities));
  return { members, owner: known ?? (told && members.whole(told)) ?? inAll(everybody, members) };
}

/** Who wrote a message to whom. */
export function partiesOf({ table, cells }: TableRow): { from: Member; to: Member[]; conversation: string } {
  const cell = (name: string) => table.cell(cells, name);
  return {
    from: memberOf(cell('from'), cell('sender profile url')),
    to: membersOf(cell('to'), cell('recipient profile urls')),
    conversation: cell('conversation id'),
  };
}

async function profileName(profiles: FileToRead[]): Promise<Member | null> {
  for (const file of profiles)
    for await (const row of tableRows(file, isProfile))
      if (row.type === 'row')
        return memberOf(`${row.table.cell(row.cells, 'first name')} ${row.table.cell(row.cells, 'last name')}`, '');
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
