import { jsonAt, jsonList, jsonText, type FileToRead } from '#libs/platform';
import { readPieces } from '../social/read-pieces.js';
import { accountOf } from '../tweets/read-tweet.js';
import { twitterId, type TwitterAccount } from '../twitter-accounts/twitter-account.js';

/** Each with its place in a file of one answer, and in one of several. */
const USERS = ['includes.users[]', '[].includes.users[]'];
const POSTS = ['tweets', 'posts'].flatMap((name) => [`includes.${name}[]`, `[].includes.${name}[]`]);
const EVENTS = ['data', '[].data'];

/** What the answers of the API hold beside the posts: their users, and who wrote what they answer. */
export class XUsers {
  private readonly byId = new Map<string, TwitterAccount>();
  private readonly byHandle = new Map<string, TwitterAccount>();
  private readonly authors = new Map<string, string>();

  async load(file: FileToRead): Promise<void> {
    for await (const { path, value } of readPieces(file, [...USERS, ...POSTS, ...EVENTS], 'user')) {
      if (USERS.includes(path)) this.addUser(value);
      else if (POSTS.includes(path)) this.addPost(value);
      else {
        for (const user of jsonList(value, 'includes', 'users')) this.addUser(user);
        for (const name of ['tweets', 'posts']) jsonList(value, 'includes', name).forEach((post) => this.addPost(post));
      }
    }
  }

  /** The account with that number or handle, with all that is known of it. */
  find(account: TwitterAccount | null): TwitterAccount | null {
    if (account === null) return null;
    const byId = account.id === null ? undefined : this.byId.get(account.id);
    return byId ?? (account.handle === null ? undefined : this.byHandle.get(account.handle.toLowerCase())) ?? account;
  }

  /** Who wrote a post that another one answers or quotes. */
  authorOf(postId: string | null): TwitterAccount | null {
    const id = postId === null ? undefined : this.authors.get(postId);
    return id === undefined ? null : this.find({ id, handle: null, name: null });
  }

  private addUser(user: unknown): void {
    // Some events wrap each user once more.
    this.add(accountOf(user) ?? accountOf(jsonAt(user, 'data')));
  }

  private add(account: TwitterAccount | null): void {
    if (account?.id) this.byId.set(account.id, account);
    if (account?.handle) this.byHandle.set(account.handle.toLowerCase(), account);
  }

  private addPost(post: unknown): void {
    const [id, author] = [jsonText(post, 'id'), twitterId(jsonText(post, 'author_id'))];
    if (id !== null && author !== null) this.authors.set(id, author);
    // Flattened answers hold the user in each post.
    this.add(accountOf(jsonAt(post, 'author')));
  }
}
