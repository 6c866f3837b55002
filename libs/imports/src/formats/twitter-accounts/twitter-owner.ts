import type { IdentityKind } from '#libs/accounts';
import type { SourcePerson } from '../file-records.js';
import type { TwitterAccount } from './twitter-account.js';

/** The account whose export it is, with every handle and number that it is known by. */
export class TwitterOwner {
  /** The one that it has now, for links. */
  readonly handle: string | null;
  private readonly ids = new Set<string>();
  private readonly handles = new Set<string>();

  constructor(
    readonly person: SourcePerson,
    accounts: TwitterAccount[],
    known: { kind: IdentityKind; value: string }[],
  ) {
    for (const { id, handle } of accounts) {
      if (id !== null) this.ids.add(id);
      if (handle !== null) this.handles.add(handle.toLowerCase());
    }
    for (const { kind, value } of known) {
      if (kind === 'twitter') this.handles.add(value.toLowerCase());
      if (kind === 'other' && value.startsWith('twitter:')) this.ids.add(value.slice('twitter:'.length));
    }
    this.handle = accounts.find(({ handle }) => handle !== null)?.handle ?? null;
  }

  readonly is = ({ id, handle }: TwitterAccount): boolean =>
    (id !== null && this.ids.has(id)) || (handle !== null && this.handles.has(handle.toLowerCase()));

  get isKnown(): boolean {
    return this.ids.size + this.handles.size > 0;
  }

  /** Whether a message, which names its sender by number alone, can be told to be the owner's. */
  get hasNumber(): boolean {
    return this.ids.size > 0;
  }
}
