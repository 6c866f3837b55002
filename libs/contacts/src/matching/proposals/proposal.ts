import type { MatchEvidence } from '../evidence/evidence.types.js';

/** Of a pair that was merged nothing is left here: the merge tells it. */
export const proposalStates = ['proposed', 'not_the_same', 'later'] as const;
export type ProposalState = (typeof proposalStates)[number];

export const duplicateAnswers = ['same', 'not_the_same', 'later'] as const;
export type DuplicateAnswer = (typeof duplicateAnswers)[number];

/** Two contacts who may be one person. */
export interface Proposal {
  workspaceId: string;
  id: string;
  contactA: string;
  contactB: string;
  state: ProposalState;
  /** Sure enough to be merged without asking. */
  certain: boolean;
  laterUntil: Date | null;
  score: number;
  evidence: MatchEvidence[];
  answeredBy: string | null;
  answeredAt: Date | null;
}

/** What was found now of a pair; `contactA` is the smaller id. */
export type FoundPair = Pick<Proposal, 'contactA' | 'contactB' | 'certain' | 'score' | 'evidence'>;
