import { Injectable } from '@nestjs/common';
import { OwnerIdentities, type Access } from '#libs/accounts';
import { Clock, Database, NotFoundError, type Tx } from '#libs/platform';
import { ContactEvents } from '../../contact-events.js';
import { ContactsRepository } from '../../contacts.repository.js';
import type { Frequencies } from '../evidence/frequencies.js';
import { readProfile, type Profile } from '../evidence/profile.js';
import type { DuplicateAnswer } from '../proposals/proposal.js';
import { MergesRepository } from '../../merging/merges.repository.js';
import { maybeOwner } from './maybe-owner.js';
import { OwnerTakings, type OwnerTaking } from './owner-takings.repository.js';
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
    private readonly merges: MergesRepository,
    private readonly takings: OwnerTakings,
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
      if (answer === 'same') await this.take(tx, { workspaceId, userId }, contactId, country);
    });
  }

  /** Takes an answer back: who was taken for the owner is a contact again, with all that was his. */
  async takeBack({ workspaceId }: Pick<Access, 'workspaceId'>, contactId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const taking = await this.takings.find(tx, workspaceId, contactId);
      if (taking) await this.giveBack(tx, workspaceId, taking);
      const open = { state: 'proposed' as const, laterUntil: null, answeredBy: null, answeredAt: null };
      const asked = await this.questions.answer(tx, workspaceId, contactId, open);
      if (!asked && !taking) throw new NotFoundError('Nobody asks whether this contact is you.');
    });
  }

  private async take(
    tx: Tx,
    { workspaceId, userId }: Pick<Access, 'workspaceId' | 'userId'>,
    contactId: string,
    country: string | null,
  ): Promise<void> {
    const contact = (await this.merges.holdContacts(tx, workspaceId, [contactId])).get(contactId);
    if (!contact) throw new NotFoundError('There is no such contact.');
    const taking = await this.takings.begin(tx, workspaceId, contact, userId, this.clock.now());
    const identities = await this.contacts.listPrinted(tx, workspaceId, contactId);
    const added = await this.owner.addAll(tx, workspaceId, identities, country);
    await this.events.foundOwner(tx, workspaceId, [contactId]);
    await this.events.removing(tx, workspaceId, [contactId]);
    await this.merges.dropContact(tx, workspaceId, contactId);
    const ids = added.map(({ id }) => id);
    await this.takings.end(tx, workspaceId, taking, ids);
  }

  private async giveBack(tx: Tx, workspaceId: string, { id, contact, ownerIdentityIds }: OwnerTaking): Promise<void> {
    await this.owner.removeAll(tx, workspaceId, ownerIdentityIds);
    await this.merges.insertContact(tx, contact);
    // Whom the owner's words were said to has heard nothing of him then.
    const others = await this.takings.listOthers(tx, workspaceId, id);
    await this.takings.restore(tx, workspaceId, id);
    await this.merges.markUndone(tx, { workspaceId, id }, this.clock.now(), null);
    await this.events.moved(tx, workspaceId, [contact.id, ...others]);
  }
}
