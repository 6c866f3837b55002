import type { NewContact, NewIdentity } from '#libs/contacts';
import type { NewAnswer, NewInteraction, NewThreadLink } from '#libs/interactions';
import type { NewFact } from '#libs/memory';
import type { NewImportRow } from '../../fates/import-row.entity.js';

/** New words for a standing interaction. */
export interface TextUpdate {
  id: string;
  text: string;
  original: string | null;
  wordsKey: Buffer | null;
}

/** All that one batch writes. */
export class FilingPlan {
  readonly contacts: NewContact[] = [];
  /** Who was known by an id or a number alone has a name now. */
  readonly names: { contactId: string; name: string }[] = [];
  readonly identities: NewIdentity[] = [];
  readonly interactions: NewInteraction[] = [];
  readonly answers: NewAnswer[] = [];
  readonly facts: NewFact[] = [];
  readonly links: NewThreadLink[] = [];
  readonly updates: TextUpdate[] = [];
  readonly rows: NewImportRow[] = [];

  /** The contacts whose clocks this batch moves. */
  get touched(): string[] {
    const ids = this.interactions.map(({ contactId }) => contactId);
    return [...new Set(ids.filter((id) => id !== null))];
  }
}
