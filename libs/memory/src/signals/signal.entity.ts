import type { FactKind } from '#libs/reading';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Promiser, SignalState, SignalType } from './signal-words.js';

export interface RelationRead {
  a: string;
  relation: string;
  b: string;
}

/**
 * Something read in an interaction's text. Its id follows from its words, so that it keeps its state when they are read
 * again; whose page shows it is whoever the interaction is with.
 */
@Entity({ name: 'signals' })
export class Signal {
  @PrimaryColumn({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'interaction_id', type: 'uuid' })
  interactionId: string;

  @Column({ type: 'text' })
  type: SignalType;

  @Column({ type: 'text' })
  state: SignalState;

  @Column({ type: 'text' })
  quote: string;

  /** In UTF-16 code units from the beginning of the interaction's text. */
  @Column({ type: 'int' })
  start: number;

  @Column({ type: 'real', nullable: true })
  confidence: number | null;

  @Column({ type: 'text', nullable: true })
  fact: FactKind | null;

  @Column({ type: 'boolean' })
  sensitive: boolean;

  /** Of a fact: whom it is about, by name. */
  @Column({ type: 'text', nullable: true })
  about: string | null;

  @Column({ name: 'promised_by', type: 'text', nullable: true })
  promisedBy: Promiser | null;

  @Column({ name: 'said_to', type: 'text', nullable: true })
  saidTo: string | null;

  /** Of a promise: when it shall be kept, as it was said. */
  @Column({ type: 'text', nullable: true })
  due: string | null;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn: string | null;

  @Column({ type: 'text', nullable: true })
  channel: string | null;

  @Column({ type: 'jsonb', nullable: true })
  relation: RelationRead | null;

  /** What a person makes of the quote. */
  @Column({ type: 'text', nullable: true })
  words: string | null;

  @Column({ name: 'expires_on', type: 'date', nullable: true })
  expiresOn: string | null;

  @Column({ name: 'ask_after_on', type: 'date', nullable: true })
  askAfterOn: string | null;

  /** When a person last changed it; from then on no reading does. */
  @Column({ name: 'edited_at', type: 'timestamptz', nullable: true })
  editedAt: Date | null;
}

/** What a person may change of a signal. */
export type SignalEdit = Pick<Signal, 'fact' | 'sensitive' | 'about' | 'dueOn' | 'words' | 'expiresOn' | 'askAfterOn'>;

/** As a reading makes it. */
export type ReadSignal = Omit<Signal, 'workspaceId' | 'words' | 'expiresOn' | 'askAfterOn' | 'editedAt'>;
