import { Injectable } from '@nestjs/common';
import { OwnerIdentities, type Access } from '#libs/accounts';
import { Clock, Database, NotFoundError, type Tx } from '#libs/platform';
import { ContactEvents } from '../../contact-events.js';
import { ContactsRepository } from '../../contacts.repository.js';
import type { Frequencies } from '../evidence/frequencies.js';
import { readProfile, type Profile } from '../evidence/profile.js';
import type { DuplicateAnswer } from '../proposals/proposal.js';
import { maybeOwner } from './maybe-owner.js';
import { OwnerQuestions, type OwnerQuestion } from './owner-questions.repository.js';

const DAY_MS = 86_400_000;
const LATER_DAYS = 30;

/** Finds the owner himself among his contacts, and takes him out of them when he says so. */
@Injectable()
export class OwnerFinder {
  constructor(
    private readonly database: Database,
    private readonly questions: OwnerQuestions,
    private readonly owner: OwnerIdentities,
    private readonly contacts: ContactsRepository,
    private readonly events: ContactEvents,
    private readonly clock: Clock,
  ) {}

  async profile(workspaceId: string): Promise<Profile> {
    return readProfile('owner', await this.owner.list(workspaceId));
  }

  async find(tx: Tx, workspaceId: string, owner: Profile, touched: Profile[], shares: Frequencies): Promise<void> {
    const ids = touched.map(({ id }) => id);
    const heard = await this.questions.heard(tx, workspaceId, ids);
    const found = touched.flatMap((contact): OwnerQuestion[] => {
      const known = heard.get(contact.id);
      const may = known && maybeOwner(owner, contact, known, shares);
      return may ? [{ contactId: contact.id, ...may }] : [];
    });
    await this.questions.keep(tx, workspaceId, ids, found);
  }

  /** “Same” makes what the contact is known by the owner's, and what he wrote the owner's words; he is no contact any more. */
  async answer(
    { workspaceId, userId }: Access,
    contactId: string,
    { answer, days = LATER_DAYS }: { answer: DuplicateAnswer; days?: number },
  ): Promise<void> {
    const now = this.clock.now();
    const country = await this.owner.findPhoneCountry(workspaceId);
    await this.database.transaction(async (tx) => {
      const asked = await this.questions.answer(tx, workspaceId, contactId, {
        state: answer === 'later' ? 'later' : answer === 'same' ? 'proposed' : 'not_the_same',
        laterUntil: answer === 'later' ? new Date(now.getTime() + days * DAY_MS) : null,
        answeredBy: userId,
        answeredAt: now,
      });
      if (!asked) throw new NotFoundError('Nobody asks whether this contact is you.');
      if (answer === 'same') await this.take(tx, workspaceId, contactId, country);
    });
  }

  private async take(tx: Tx, workspaceId: string, contactId: string, country: string | null): Promise<void> {
    const contact = await this.contacts.findForUpdate(tx, workspaceId, contactId);
    if (!contact) throw new NotFoundError('There is no such contact.');
    const identities = await this.contacts.listPrinted(tx, workspaceId, contactId);
    await this.owner.addAll(tx, workspaceId, identities, country);
    await this.events.foundOwner(tx, workspaceId, [contactId]);
    await this.events.removing(tx, workspaceId, [contactId]);
    await this.contacts.remove(tx, workspaceId, [contactId]);
  }
}
