import { identityKinds, type IdentityKind } from '#libs/accounts';
import { ApiProperty } from '@nestjs/swagger';
import { likelihoods, type Likelihood } from '../evidence/evidence-in-words.js';
import { duplicateAnswers, proposalStates, type DuplicateAnswer, type ProposalState } from './proposal.js';

const instant = { type: 'string', format: 'date-time' } as const;

export class DuplicateIdentityView {
  @ApiProperty({ enum: identityKinds })
  kind: IdentityKind;

  @ApiProperty()
  printed: string;

  @ApiProperty()
  verified: boolean;
}

export class LastWordsView {
  @ApiProperty({ description: 'How they begin, at most 280 characters' })
  text: string;

  @ApiProperty({ ...instant, nullable: true })
  at: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The title of the thread' })
  where: string | null;
}

export class DuplicatePersonView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: [DuplicateIdentityView] })
  identities: DuplicateIdentityView[];

  @ApiProperty({ type: 'integer' })
  inboundCount: number;

  @ApiProperty({ type: 'integer' })
  outboundCount: number;

  @ApiProperty({ type: 'integer' })
  talkCount: number;

  @ApiProperty({ ...instant, nullable: true })
  firstInboundAt: string | null;

  @ApiProperty({ ...instant, nullable: true })
  lastInboundAt: string | null;

  @ApiProperty({ type: LastWordsView, nullable: true })
  lastWords: LastWordsView | null;
}

export class DuplicatePairView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  oneId: string;

  @ApiProperty({ format: 'uuid' })
  otherId: string;

  @ApiProperty({ enum: proposalStates })
  state: ProposalState;

  @ApiProperty({ enum: likelihoods, description: 'How likely it is that they are one person' })
  likelihood: Likelihood;

  @ApiProperty({ type: [String], description: 'What speaks for it, the strongest first' })
  for: string[];

  @ApiProperty({ type: [String], description: 'What speaks against it, the strongest first' })
  against: string[];

  @ApiProperty({ ...instant, nullable: true, description: 'When it is asked again' })
  laterUntil: string | null;
}

/** People who may all be one, with every open question between them. */
export class DuplicateClusterView {
  @ApiProperty({ type: [DuplicatePersonView] })
  people: DuplicatePersonView[];

  @ApiProperty({ type: [DuplicatePairView], description: 'The likeliest first' })
  pairs: DuplicatePairView[];
}

/** A contact who may be the owner himself. */
export class OwnerQuestionView {
  @ApiProperty({ type: DuplicatePersonView })
  person: DuplicatePersonView;

  @ApiProperty({ description: 'What is asked: “admin, 36 comments: is this you?”' })
  question: string;

  @ApiProperty({ enum: likelihoods })
  likelihood: Likelihood;

  @ApiProperty({ type: [String] })
  for: string[];

  @ApiProperty({ type: [String] })
  against: string[];
}

export class OwnerQuestionsView {
  @ApiProperty({ type: [OwnerQuestionView], description: 'The likeliest first, at most 50' })
  items: OwnerQuestionView[];
}

export class LargeBlockView {
  @ApiProperty({ description: 'What so many have in common' })
  shared: string;

  @ApiProperty({ type: 'integer' })
  atLeast: number;
}

export class DuplicatesSummaryView {
  @ApiProperty({ type: 'integer' })
  proposed: number;

  @ApiProperty({ type: 'integer', description: 'Contacts who may be the owner' })
  maybeOwner: number;

  @ApiProperty({ type: 'integer' })
  later: number;

  @ApiProperty({ type: 'integer' })
  notTheSame: number;

  @ApiProperty({ type: 'integer', description: 'Merged without asking, and not taken back' })
  mergedByItself: number;

  @ApiProperty({ type: 'integer', description: 'Contacts that are still to be compared' })
  waiting: number;

  @ApiProperty({
    type: [LargeBlockView],
    description: 'What too many share, so that only those were compared who agree in more; up to 20',
  })
  largeBlocks: LargeBlockView[];
}

export class DuplicateAnswerView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: duplicateAnswers })
  answer: DuplicateAnswer;

  @ApiProperty({
    type: 'string',
    format: 'uuid',
    nullable: true,
    description: 'Of “same”: the merge, by which it is taken back; null where they were one already',
  })
  mergeId: string | null;
}

export class DuplicateAnswersView {
  @ApiProperty({ type: [DuplicateAnswerView] })
  items: DuplicateAnswerView[];
}
