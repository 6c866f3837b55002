import { Clocks, Interaction, InteractionAnswer } from '#libs/interactions';
import { Database, newId } from '#libs/platform';
import type { DataSource } from 'typeorm';
import { buildContact } from './build-contact.js';

export type InteractionToBuild = Partial<Omit<Interaction, 'workspaceId'>> & {
  /** What it answers: an interaction's id, or null where only the printed name is known. */
  answers?: { answeredId: string | null; printed: string }[];
};

/** An inbound comment on the blog if nothing else is said, by a new contact if none is given; the clocks are right. */
export async function buildInteraction(
  dataSource: DataSource,
  workspaceId: string,
  { answers = [], ...given }: InteractionToBuild = {},
): Promise<string> {
  const contactId = given.contactId === undefined ? await buildContact(dataSource, workspaceId) : given.contactId;
  const interaction = toRow(workspaceId, { ...given, contactId });
  await dataSource.transaction(async (tx) => {
    await tx.insert(Interaction, interaction);
    const rows = answers.map((answer, ordinal) => ({ workspaceId, interactionId: interaction.id, ordinal, ...answer }));
    if (rows.length > 0) await tx.insert(InteractionAnswer, rows);
    if (contactId !== null) await new Clocks(new Database(dataSource)).refresh(tx, workspaceId, [contactId]);
  });
  return interaction.id;
}

function toRow(workspaceId: string, given: Omit<InteractionToBuild, 'answers'>): Interaction {
  const happenedAt = given.happenedAt === undefined ? new Date('2026-01-02T10:00:00Z') : given.happenedAt;
  const createdAt = given.createdAt ?? new Date('2026-01-03T00:00:00Z');
  return {
    workspaceId,
    id: newId(),
    contactId: null,
    channel: 'blog',
    kind: 'comment',
    direction: 'inbound',
    precision: happenedAt === null ? 'none' : 'instant',
    datedBy: happenedAt === null ? null : 'item',
    text: 'I read this twice.',
    durationMinutes: null,
    threadId: null,
    position: null,
    part: 0,
    printedAuthor: null,
    permalink: null,
    sourceKey: null,
    importId: null,
    updatedAt: createdAt,
    ...given,
    happenedAt,
    createdAt,
  };
}
