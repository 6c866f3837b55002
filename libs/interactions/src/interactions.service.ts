import type { Access } from '#libs/accounts';
import { ContactDirectory } from '#libs/contacts';
import { Clock, ConflictError, Database, newId, NotFoundError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Channel, Direction, InteractionKind } from './interaction-words.js';
import type { Interaction } from './interaction.entity.js';
import { InteractionEvents } from './interaction-events.js';
import { InteractionsRepository, type InteractionChange } from './interactions.repository.js';
import { Clocks } from './rhythm/clocks.repository.js';
import { readWhen } from './when/read-when.js';

export interface InteractionToLog {
  channel: Channel;
  kind: InteractionKind;
  /** 'outbound' where it is left out: the owner says that he got in touch. */
  direction?: Direction;
  /** A day (YYYY-MM-DD, in the workspace's time zone), an instant (ISO 8601), null for "not known"; left out: now. */
  happenedAt?: string | null;
  durationMinutes?: number | null;
  text?: string;
}

export type InteractionToChange = Partial<InteractionToLog>;

/** What a person writes down by hand, and what he changes or takes away. */
@Injectable()
export class Interactions {
  constructor(
    private readonly database: Database,
    private readonly interactions: InteractionsRepository,
    private readonly contacts: ContactDirectory,
    private readonly clocks: Clocks,
    private readonly events: InteractionEvents,
    private readonly clock: Clock,
  ) {}

  /** The new interaction's id; the contact's clocks have moved when this returns. */
  async log(access: Access, contactId: string, words: InteractionToLog): Promise<string> {
    const id = await this.database.transaction((tx) => this.logIn(tx, access, contactId, words));
    await this.tell(access);
    return id;
  }

  /** The same as a part of something bigger that is written as a whole, and told (`tell`) once that is done. */
  async logIn(tx: Tx, access: Access, contactId: string, words: InteractionToLog): Promise<string> {
    const interaction = this.logged(access, contactId, words);
    const [found] = await this.contacts.keepAlive(tx, access.workspaceId, [contactId]);
    if (!found) throw new NotFoundError('There is no such contact.');
    await this.interactions.insert(tx, interaction);
    await this.clocks.refresh(tx, access.workspaceId, [contactId], [interaction.id]);
    return interaction.id;
  }

  /** Tells whoever goes by what passed that there is more. */
  tell({ workspaceId }: Pick<Access, 'workspaceId'>): Promise<void> {
    return this.events.written(workspaceId);
  }

  /** Of what an import brought, only when it happened and how long it took may be changed: the words are others'. */
  async edit(access: Access, id: string, change: InteractionToChange): Promise<void> {
    const now = this.clock.now();
    const changed = this.readChange(access, change, now);
    await this.touching(access.workspaceId, id, async (tx, interaction) => {
      if (interaction.importId !== null || interaction.threadId !== null) refuseOthersWords(change);
      await this.interactions.change(tx, access.workspaceId, id, changed, now);
    });
  }

  async remove({ workspaceId }: Access, id: string): Promise<void> {
    await this.touching(workspaceId, id, (tx) => this.interactions.removeMany(tx, workspaceId, [id]));
  }

  /** The same as a part of something bigger; told (`tell`) once that is done. */
  async removeIn(tx: Tx, workspaceId: string, id: string): Promise<void> {
    await this.touchingIn(tx, workspaceId, id, () => this.interactions.removeMany(tx, workspaceId, [id]));
  }

  private async touching(workspaceId: string, id: string, work: (tx: Tx, interaction: Interaction) => Promise<void>) {
    await this.database.transaction((tx) =>
      this.touchingIn(tx, workspaceId, id, (interaction) => work(tx, interaction)),
    );
    await this.events.written(workspaceId);
  }

  private async touchingIn(
    tx: Tx,
    workspaceId: string,
    id: string,
    work: (interaction: Interaction) => Promise<void>,
  ): Promise<void> {
    const interaction = await this.interactions.findForUpdate(tx, workspaceId, id);
    if (!interaction) throw new NotFoundError('There is no such interaction.');
    const touched = await this.interactions.findAnswering(tx, workspaceId, [id]);
    if (interaction.contactId !== null) touched.push(interaction.contactId);
    await work(interaction);
    await this.clocks.refresh(tx, workspaceId, touched);
  }

  private logged(access: Access, contactId: string, words: InteractionToLog): Interaction {
    const now = this.clock.now();
    return {
      ...nowhere,
      workspaceId: access.workspaceId,
      id: newId(),
      contactId,
      channel: words.channel,
      kind: words.kind,
      direction: words.direction ?? 'outbound',
      ...readWhen(words.happenedAt, access.timeZone, now),
      datedBy: 'hand',
      text: words.text?.trim() ?? '',
      durationMinutes: words.durationMinutes ?? null,
      createdAt: now,
      updatedAt: now,
    };
  }

  private readChange(access: Access, change: InteractionToChange, now: Date): InteractionChange {
    const { happenedAt, text, channel, kind, direction, durationMinutes } = change;
    const when =
      happenedAt === undefined ? {} : { ...readWhen(happenedAt, access.timeZone, now), datedBy: 'hand' as const };
    const given = { channel, kind, direction, durationMinutes, text: text?.trim() };
    return { ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)), ...when };
  }
}

/** An interaction that stands in no thread and came by no import. */
const nowhere = {
  threadId: null,
  position: null,
  part: 0,
  printedAuthor: null,
  permalink: null,
  sourceKey: null,
  importId: null,
};

function refuseOthersWords({ channel, kind, direction, text }: InteractionToChange): void {
  const words = [channel, kind, direction, text];
  if (words.some((value) => value !== undefined)) {
    throw new ConflictError('This came by an import: only when it happened and how long it took can be changed.');
  }
}
