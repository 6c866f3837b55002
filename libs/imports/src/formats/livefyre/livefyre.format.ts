import { headText, jsonAt, jsonList, type FileToRead } from '#libs/platform';
import type { FileFormat } from '../file-format.js';
import type { SourcePerson, SourceRecord } from '../file-records.js';
import { CommentsInOrder } from '../json-comments/comments-in-order.js';
import { noComment, piecesTold } from '../json-comments/read-comments.js';
import { beginsAsJson } from '../social/first-words.js';
import { readPieces, type ReadPiece } from '../social/read-pieces.js';
import { conversationOf, livefyreComment, livefyreUser, type Conversation } from './livefyre-comment.js';

const FIELDS = ['source', 'title', 'created', 'id'];
/** Of a conversation whose own fields come behind its comments, as many wait for them. */
const MOST_WAITING = 10_000;

/** The archive of Livefyre: a conversation on each line, and its users apart. */
export const livefyre: FileFormat = {
  name: 'livefyre',
  title: 'Livefyre archive',
  isInOrderOfTime: true,
  claim(files) {
    const known = files.filter(beginsAsJson);
    const conversations = known.filter(isOfConversations);
    return conversations.length > 0 ? [[...known.filter(isOfUsers), ...conversations]] : [];
  },
  async *read(files) {
    const users = new Map<string, SourcePerson>();
    for (const file of files.filter(isOfUsers))
      for await (const { value } of readPieces(file, ['', '[]'], 'user')) {
        const user = livefyreUser(value);
        if (user) users.set(...user);
      }
    for (const file of files.filter((one) => !isOfUsers(one))) yield* conversationsIn(file, users);
  },
};

async function* conversationsIn(
  file: FileToRead,
  users: ReadonlyMap<string, SourcePerson>,
): AsyncGenerator<SourceRecord, void> {
  const reader = new ConversationReader(file, users);
  // A list of conversations has each of them in an element, which is read whole.
  const wanted = /^\s*\[/.test(headText(file)) ? ['[]'] : [...FIELDS, 'comments[]'];
  yield* piecesTold(file, wanted, 'comment', (piece) => reader.take(piece));
  yield* reader.end();
}

/** Follows a file through its conversations. */
class ConversationReader {
  private readonly fields = new Map<string, unknown>();
  private conversation: Conversation | null = null;
  private waiting: ReadPiece[] = [];
  private order = new CommentsInOrder();
  private document = 0;

  constructor(
    private readonly file: FileToRead,
    private readonly users: ReadonlyMap<string, SourcePerson>,
  ) {}

  *take(piece: ReadPiece): Generator<SourceRecord, void> {
    const { path, value, document } = piece;
    if (document !== this.document || path === '[]') {
      yield* this.end();
      this.document = document;
    }
    if (FIELDS.includes(path)) this.fields.set(path, value);
    else if (path !== '[]') this.waiting.push(piece);
    else {
      for (const name of FIELDS) this.fields.set(name, jsonAt(value, name));
      this.waiting = jsonList(value, 'comments').map((one, at) => ({ ...piece, value: one, number: at + 1 }));
    }
    const isKnown = FIELDS.every((name) => this.fields.has(name));
    if (isKnown || this.waiting.length >= MOST_WAITING) yield* this.comments();
  }

  /** What is left of the conversation. */
  *end(): Generator<SourceRecord, void> {
    yield* this.comments();
    yield* this.order.rest();
    this.order = new CommentsInOrder();
    this.conversation = null;
    this.fields.clear();
  }

  private *comments(): Generator<SourceRecord, void> {
    if (this.waiting.length === 0) return;
    this.conversation ??= conversationOf(this.fields);
    for (const { value, number } of this.waiting.splice(0)) {
      const comment = livefyreComment(value, this.conversation, this.users, this.file.path);
      if (comment) yield* this.order.take(comment);
      else yield noComment(this.file, number, 'This comment has no id.');
    }
  }
}

function isOfConversations(file: FileToRead): boolean {
  const head = headText(file);
  if (!/^\s*\[?\s*\{\s*"(?:source|title|created|id|tags|allow_comments|comments)"\s*:\s*["\w[]/.test(head))
    return false;
  return (
    /"imported_display_name"\s*:\s*"/.test(head) || (/"source"\s*:\s*"http/.test(head) && /"allow_comments"/.test(head))
  );
}

function isOfUsers(file: FileToRead): boolean {
  const head = headText(file);
  return (
    /^\s*\[?\s*\{\s*"\w+"\s*:/.test(head) &&
    /"display_name"\s*:\s*"/.test(head) &&
    /"(?:autofollow_conversations|email_notifications|settings_url|profile_url)"\s*:\s*["{tf]/.test(head)
  );
}
