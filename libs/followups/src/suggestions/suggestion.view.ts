import { ApiProperty } from '@nestjs/swagger';
import { channels, datedBys, precisions, type Channel, type DatedBy, type Precision } from '#libs/interactions';
import { suggestionStates, type SuggestionState } from '../ranking/settle-suggestions.js';
import { reasonGroups, reasonNames, type ReasonGroup, type ReasonName } from '../reasons/followup-reason.js';

const textOrNull = { type: 'string', nullable: true } as const;
const uuidOrNull = { type: 'string', format: 'uuid', nullable: true } as const;
const instantOrNull = { type: 'string', format: 'date-time', nullable: true } as const;

export const suggestionActions = [
  'talked',
  'reply',
  'snooze',
  'not_now',
  'never_reason',
  'never_person',
  'undo',
] as const;
export type SuggestionAction = (typeof suggestionActions)[number];

export const evidenceKinds = ['words', 'deed', 'fact', 'invitation', 'call'] as const;

export class SomebodyElse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

/** One thing that a suggestion stands on, with the place where it can be read. */
export class EvidenceView {
  @ApiProperty({
    enum: evidenceKinds,
    description: 'fact: what you wrote down; invitation: to a call, by a link; call: one that did not come about',
  })
  kind: (typeof evidenceKinds)[number];

  @ApiProperty({ enum: ['contact', 'owner'], description: 'Who said or did it' })
  by: 'contact' | 'owner';

  @ApiProperty({ type: SomebodyElse, nullable: true, description: 'Who said it, where that is not the contact' })
  of: SomebodyElse | null;

  @ApiProperty({ ...textOrNull, description: 'The very words, at most 200 characters; null while they are covered' })
  quote: string | null;

  @ApiProperty({ description: 'They are sensitive and the settings do not allow to quote them' })
  isCovered: boolean;

  @ApiProperty({ ...uuidOrNull, description: 'Of words and deeds' })
  interactionId: string | null;

  @ApiProperty({ ...uuidOrNull, description: 'What you wrote down' })
  factId: string | null;

  @ApiProperty({ ...uuidOrNull, description: 'What was read in the words' })
  signalId: string | null;

  @ApiProperty({ ...uuidOrNull, description: 'The invitation that has no answer' })
  invitationId: string | null;

  @ApiProperty({ ...instantOrNull, description: 'Of an invitation: when they opened the link' })
  openedAt: string | null;

  @ApiProperty({ ...uuidOrNull, description: 'The call that did not come about' })
  callId: string | null;

  @ApiProperty({ ...textOrNull, description: 'Its own address, else that of its post' })
  permalink: string | null;

  @ApiProperty(uuidOrNull)
  threadId: string | null;

  @ApiProperty(textOrNull)
  threadTitle: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  position: number | null;

  @ApiProperty(instantOrNull)
  happenedAt: string | null;

  @ApiProperty({ enum: precisions })
  precision: Precision;

  @ApiProperty({ enum: datedBys, nullable: true })
  datedBy: DatedBy | null;
}

/** "Talk to this person now, because …". */
export class SuggestionView {
  @ApiProperty({ format: 'uuid', description: 'The same as long as the reason stands on the same' })
  id: string;

  @ApiProperty({ enum: reasonNames })
  reason: ReasonName;

  @ApiProperty({ enum: reasonGroups })
  group: ReasonGroup;

  @ApiProperty({ enum: suggestionStates })
  state: SuggestionState;

  @ApiProperty({ example: 'Asked you this 12 days ago under “Rye, slowly”, and has no answer yet.' })
  sentence: string;

  @ApiProperty({ example: 'Waiting for 12 days.' })
  whyNow: string;

  @ApiProperty({ enum: channels })
  suggestedChannel: Channel;

  @ApiProperty({ type: [EvidenceView], description: 'What can be opened; empty once it is closed' })
  evidence: EvidenceView[];

  @ApiProperty({ ...instantOrNull, description: 'It rests or is snoozed until then' })
  notBefore: string | null;

  @ApiProperty({ enum: suggestionActions, isArray: true, description: 'What can be done with it' })
  actions: SuggestionAction[];
}

export class ContactSuggestionsView {
  @ApiProperty({ type: [SuggestionView], description: 'The strongest first, and at the end what was dismissed' })
  items: SuggestionView[];
}

export class ReasonPrecision {
  @ApiProperty({ enum: reasonNames })
  reason: ReasonName;

  @ApiProperty({ type: 'integer' })
  suggested: number;

  @ApiProperty({ type: 'integer' })
  actedOn: number;

  @ApiProperty({ type: 'integer' })
  dismissed: number;

  @ApiProperty({ type: 'number', description: 'The share that is acted on, drawn to one half while little is known' })
  rate: number;
}

/** What became of the suggestions so far. */
export class PrecisionView {
  @ApiProperty({ type: 'integer', description: 'Lines that stood in the plan of a day or were dismissed' })
  suggested: number;

  @ApiProperty({ type: 'integer' })
  actedOn: number;

  @ApiProperty({ type: 'integer' })
  dismissed: number;

  @ApiProperty({ example: 'Of 40 suggestions you acted on 22.' })
  sentence: string;

  @ApiProperty({ type: [ReasonPrecision] })
  reasons: ReasonPrecision[];
}
