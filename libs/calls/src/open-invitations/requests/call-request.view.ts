import { identityKinds, type IdentityKind } from '#libs/accounts';
import { ApiProperty } from '@nestjs/swagger';
import { CallAnswer } from '../../bookings/call.view.js';
import { invitationStates, type InvitationState } from '../../call-words.js';
import { LINK } from '../../invitations/draft-message.js';
import { requestOutcomes, requestStates, type RequestOutcome, type RequestState } from '../request-words.js';
import type { Yes } from './request-acceptance.service.js';

export class RequestPersonView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

export class RequestLinkView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: invitationStates })
  state: InvitationState;
}

export class CallRequestView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'As they call themselves' })
  name: string;

  @ApiProperty({ description: 'What they say they are known by here; nothing proves it' })
  knownAs: string;

  @ApiProperty({ enum: identityKinds })
  knownKind: IdentityKind;

  @ApiProperty({ description: 'Empty where it is covered' })
  why: string;

  @ApiProperty({ description: 'When it would suit them; may be empty' })
  times: string;

  @ApiProperty({ description: 'What they would like to talk about, said when they picked a time; may be empty' })
  about: string;

  @ApiProperty({ type: [CallAnswer], description: 'What they told of themselves when they picked a time' })
  answers: CallAnswer[];

  @ApiProperty({ description: 'The words may touch something sensitive, and are not shown' })
  isCovered: boolean;

  @ApiProperty({ enum: requestStates })
  state: RequestState;

  @ApiProperty({ enum: requestOutcomes })
  outcome: RequestOutcome;

  @ApiProperty({ type: RequestPersonView, nullable: true, description: 'Once they are accepted' })
  contact: RequestPersonView | null;

  @ApiProperty({ type: RequestLinkView, nullable: true, description: 'Their personal invitation' })
  invitation: RequestLinkView | null;

  @ApiProperty({
    type: [RequestPersonView],
    description: 'While it waits: who is known by the very same, at most three',
  })
  matches: RequestPersonView[];

  @ApiProperty({ type: [RequestPersonView], description: 'While it waits: who only has the same name, at most three' })
  perhaps: RequestPersonView[];

  @ApiProperty({ type: 'integer', description: 'How many requests were made before by the same' })
  askedBefore: number;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  decidedAt: string | null;
}

export class AnsweredRequestView {
  @ApiProperty({ type: CallRequestView })
  request: CallRequestView;

  @ApiProperty({ type: 'string', nullable: true, description: 'The words to send; null where nothing new was said' })
  message: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Of their booking page, shown only now' })
  path: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Null where PUBLIC_URL is not set as well' })
  link: string | null;
}

/** `publicUrl` is where people reach the porch from outside; null where that is not known. */
export function toAnsweredView(
  request: CallRequestView,
  yes: Yes | null,
  publicUrl: string | null,
): AnsweredRequestView {
  const path = yes?.link ? `/call/${yes.link.secret}` : null;
  const link = path !== null && publicUrl !== null ? new URL(path, publicUrl).toString() : null;
  return { request, path, link, message: yes?.message.replace(LINK, () => link ?? path ?? '') ?? null };
}
