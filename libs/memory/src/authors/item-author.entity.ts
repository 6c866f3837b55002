import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an author was concluded from; `position` is null where that item had no place in the thread yet. */
export interface Because {
  position: number | null;
  quote: string;
}

/** Who wrote an item that bears no name, as the reading concludes. */
@Entity({ name: 'item_authors' })
export class ItemAuthor {
  @PrimaryColumn({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @PrimaryColumn({ name: 'interaction_id', type: 'uuid' })
  interactionId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  confidence: 'certain' | 'probable';

  @Column({ type: 'jsonb' })
  because: Because[];

  /** True once the item was put on the timeline of somebody of this name; whom a hand then deletes is not made again. */
  @Column({ type: 'boolean' })
  attached: boolean;
}

export type NewItemAuthor = Omit<ItemAuthor, 'workspaceId'>;
