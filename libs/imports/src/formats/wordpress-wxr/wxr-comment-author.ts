import { normaliseIdentity } from '#libs/accounts';
import type { XmlElement } from '#libs/platform';
import { commentAuthor } from '../blog/comment-author.js';
import type { SourceIdentity, SourceOwnerRecord, SourcePerson } from '../file-records.js';
import type { WxrAuthor } from './wxr-channel.js';

/** Who wrote a comment: what is printed, and what the blog knows of its own author where he was signed in. */
export function wxrCommentAuthor(comment: XmlElement, authors: WxrAuthor[]): SourcePerson | null {
  const own = (name: string) => comment.textOf(`wp:comment_author${name}`);
  const printed = commentAuthor({ name: own(''), email: own('_email'), url: own('_url') });
  const author = authorOf(comment, authors);
  if (!author) return printed;
  const { name, identities } = author.person;
  const known = new Set(identities.map(identityKey));
  const more = printed?.identities.filter((one) => !known.has(identityKey(one))) ?? [];
  const isOwner = authors.length === 1 ? { isOwner: true } : {};
  return { name: printed?.name ?? name, identities: [...identities, ...more], ...isOwner };
}

/**
 * Exports before 1.1 list no authors: whoever wrote a comment signed in as the blog's first user, or under the name of the
 * author of the post, may be the owner.
 */
export function wxrPossibleOwner(comment: XmlElement, person: SourcePerson | null): SourceOwnerRecord | null {
  const user = wxrUser(comment);
  if (user === null || person === null || person.name === null) return null;
  const creator = normaliseIdentity('name', comment.parent?.textOf('dc:creator') ?? '');
  if (user !== '1' && normaliseIdentity('name', person.name) !== creator) return null;
  return { type: 'owner', person, isCertain: false };
}

// The address of an account says more than its number: on wordpress.com the two lists number differently.
function authorOf(comment: XmlElement, authors: WxrAuthor[]): WxrAuthor | undefined {
  const user = wxrUser(comment);
  if (user === null) return undefined;
  const email = normaliseIdentity('email', comment.textOf('wp:comment_author_email'));
  const byEmail = authors.find(({ person }) => person.identities.some((one) => email !== null && isEmail(one, email)));
  return byEmail ?? authors.find(({ id }) => id === user);
}

/** The number of the account that wrote a comment; null where nobody was signed in. */
export function wxrUser(comment: XmlElement): string | null {
  const user = comment.textOf('wp:comment_user_id');
  return user === '' || user === '0' ? null : user;
}

function isEmail({ kind, printed }: SourceIdentity, email: string): boolean {
  return kind === 'email' && normaliseIdentity('email', printed) === email;
}

function identityKey({ kind, printed }: SourceIdentity): string {
  return `${kind} ${normaliseIdentity(kind, printed) ?? printed}`;
}
