import { headText, jsonAt, jsonList, jsonText, type FileToRead } from '#libs/platform';
import { twitterAccount } from '../comment-keys.js';
import { eachFile, type FileFormat } from '../file-format.js';
import type { SourceContact, SourceFault, SourceLeftOut, SourcePlace } from '../file-records.js';
import { beginsAsJson } from '../social/first-words.js';
import { faultIn, readPieces } from '../social/read-pieces.js';
import { accountOf } from '../tweets/read-tweet.js';
import { readTimeline, type TimelineEntry } from '../tweets/read-timeline.js';
import { personOf } from '../twitter-accounts/twitter-people.js';
import { twitterId } from '../twitter-accounts/twitter-account.js';
import { readPost } from './read-post.js';
import { XUsers } from './x-users.js';

const ANSWER = /^\s*\[?\s*\{\s*"(?:data|includes|meta|errors)"\s*:/;
/** A post alone, or the first of an array of them. */
const POST =
  /^\s*(?:\[\s*)?\{\s*"(?:id|text|author(?:_id)?|created_at|conversation_id|edit_\w+|entities|attachments|lang|public_metrics|referenced_\w+|in_reply_to_\w+|source|note_tweet|possibly_sensitive|reply_settings|display_text_range)"\s*:/;
const POSTS =
  /"(?:author_id|edit_history_(?:tweet|post)_ids|referenced_(?:tweets|posts)|in_reply_to_user_id|conversation_id)"\s*:/;
const USERS = /"username"\s*:/;
const DATA = ['data', 'data[]', '[].data', '[].data[]'];
const ERRORS = ['errors[]', '[].errors[]'];

/** What version 2 of the API answers: posts or users with what they refer to, one answer or several. */
export const xApi: FileFormat = {
  name: 'x-api',
  title: 'Posts of the X API',
  claim: eachFile(isAnswer),
  async *read(files, reading) {
    for (const file of files) {
      const users = new XUsers();
      await users.load(file);
      yield* readTimeline(file, reading, (told) => entriesOf(file, users, told));
    }
  },
};

function isAnswer(file: FileToRead): boolean {
  if (!beginsAsJson(file)) return false;
  const head = headText(file);
  if (ANSWER.test(head)) return POSTS.test(head) || USERS.test(head);
  return POST.test(head) && /"(?:author_id|edit_history_(?:tweet|post)_ids)"\s*:/.test(head) && /"text"\s*:/.test(head);
}

async function* entriesOf(file: FileToRead, users: XUsers, told: SourceFault[]): AsyncGenerator<TimelineEntry, void> {
  const wanted = ANSWER.test(headText(file)) ? [...DATA, ...ERRORS] : ['', '[]'];
  for await (const { path, number, value } of readPieces(file, wanted, 'post', told)) {
    const place = { file: file.path, line: null, item: `post ${number}` };
    // An event of a webhook holds its post one level deeper.
    const post = jsonAt(value, 'payload') ?? value;
    const tweet = readPost(post, users);
    const event = jsonText(value, 'event_type');
    if (ERRORS.includes(path)) yield { record: withheld(value, place) };
    else if (tweet) yield { tweet, watched: twitterId(jsonText(value, 'filter', 'user_id')) };
    else if (event !== null) yield { leftOut: `An event without words of a post: ${event}.` };
    else if (jsonText(post, 'username') !== null) yield { record: contactOf(post, place) };
    else yield { record: faultIn(file, place.item, 'This post has no id, or no words.') };
  }
}

function withheld(error: unknown, place: SourcePlace): SourceLeftOut {
  const detail = jsonText(error, 'detail') ?? jsonText(error, 'title') ?? 'without a word why';
  return { type: 'left_out', place, reason: `X did not hand this over: ${detail}`, excerpt: '' };
}

function contactOf(user: unknown, place: SourcePlace): SourceContact {
  const account = accountOf(user)!;
  const [link] = jsonList(user, 'entities', 'url', 'urls');
  const website = jsonText(link, 'expanded_url');
  const person = personOf(account);
  if (website !== null) person.identities.push({ kind: 'website', printed: website, verified: false });
  return {
    type: 'contact',
    place: { ...place, item: `account ${account.id ?? account.handle}` },
    key: account.id === null ? null : twitterAccount(account.id),
    person,
    about: jsonText(user, 'description'),
    birthday: null,
    home: jsonText(user, 'location'),
    note: null,
  };
}
