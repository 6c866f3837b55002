import { jsonAt, jsonList, jsonText, type FileToRead } from '#libs/platform';
import { twitterMessage } from '../comment-keys.js';
import type { SourceFault, SourceInteraction, SourcePlace, SourceRecord } from '../file-records.js';
import { LeftOutTally } from '../social/left-out-tally.js';
import { readPieces } from '../social/read-pieces.js';
import { exportedInstant } from '../social/exported-instant.js';
import { personOf } from '../twitter-accounts/twitter-people.js';
import { linksOf, plainTweet } from '../tweets/tweet-text.js';
import { twitterId } from '../twitter-accounts/twitter-account.js';
import type { TwitterOwner } from '../twitter-accounts/twitter-owner.js';
import type { ArchiveSurvey } from './archive-survey.js';

const IDS = ['[].dmConversation.conversationId', '[].conversationId'];
const MESSAGES = ['[].dmConversation.messages[]', '[].messages[]'];

const EVENTS: Record<string, string> = {
  reactionCreate: 'A reaction to a message.',
  conversationNameUpdate: 'A group got another name.',
};

/** The messages of one file, newest first within a conversation as the archive has them. */
export async function* readMessages(
  file: FileToRead,
  owner: TwitterOwner,
  survey: ArchiveSurvey,
): AsyncGenerator<SourceRecord, void> {
  const faults: SourceFault[] = [];
  const leftOut = new LeftOutTally();
  const reader = new MessageReader(owner, survey);
  let conversation = '';
  for await (const { path, number, value } of readPieces(file, [...IDS, ...MESSAGES], 'message', faults)) {
    yield* faults.splice(0);
    if (IDS.includes(path)) conversation = jsonText(value) ?? '';
    else {
      const message = jsonAt(value, 'messageCreate');
      const place = { file: file.path, line: null, item: `message ${jsonText(message, 'id') ?? number}` };
      const read = message === undefined ? eventOf(value) : reader.read(message, conversation, place);
      if (typeof read !== 'string') yield read;
      else leftOut.add(read, place, jsonText(message, 'text') ?? '');
    }
  }
  yield* faults;
  yield* leftOut.take();
}

class MessageReader {
  constructor(
    private readonly owner: TwitterOwner,
    private readonly survey: ArchiveSurvey,
  ) {}

  /** A message, or a sentence why it is left out. */
  read(message: unknown, conversation: string, place: SourcePlace): SourceInteraction | string {
    const sender = twitterId(jsonText(message, 'senderId'));
    if (sender === null) return 'A message of which nobody knows who sent it.';
    if (!this.owner.hasNumber) return 'Nothing in the archive says which of the two is you.';
    const text = wordsOf(message);
    if (text === '') return 'A message without words.';
    const isOwn = this.isOwn(sender);
    const to = isOwn ? this.recipients(message, conversation, sender) : [];
    if (isOwn && to.length === 0) return 'A message to nobody else.';
    const id = twitterId(jsonText(message, 'id'));
    const at = exportedInstant(jsonText(message, 'createdAt'));
    return {
      type: 'interaction',
      place,
      key: id === null ? null : twitterMessage(id),
      channel: 'twitter',
      kind: 'message',
      direction: isOwn ? 'outbound' : 'inbound',
      at,
      precision: at ? 'instant' : 'none',
      author: isOwn ? { ...this.owner.person, isOwner: true } : this.person(sender),
      to: to.map((one) => this.person(one)),
      post: null,
      answers: null,
      text,
      original: null,
      permalink: null,
      durationMinutes: null,
    };
  }

  // In a group it is said to those who have written there too; whoever only was let in may never have read a word.
  private recipients(message: unknown, conversation: string, sender: string): string[] {
    const named = twitterId(jsonText(message, 'recipientId'));
    const group = this.survey.groups.get(conversation);
    const ids = named === null ? [...(group ?? conversation.split('-').map(twitterId))] : [named];
    return ids.filter((id) => id !== null && id !== sender && !this.isOwn(id)) as string[];
  }

  private isOwn(id: string): boolean {
    return this.owner.is({ id, handle: null, name: null });
  }

  private person(id: string) {
    return personOf(this.survey.accounts.get(id));
  }
}

function wordsOf(message: unknown): string {
  const links = linksOf(jsonList(message, 'urls'));
  const text = plainTweet(jsonText(message, 'text') ?? '', links);
  if (text !== '') return text;
  return jsonList(message, 'mediaUrls')
    .filter((one) => typeof one === 'string')
    .join('\n');
}

function eventOf(value: unknown): string {
  const [name = ''] = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return Object.hasOwn(EVENTS, name) ? EVENTS[name]! : 'Somebody came to a group or left it.';
}
