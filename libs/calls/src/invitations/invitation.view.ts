import { ApiProperty } from '@nestjs/swagger';
import { LINK } from './draft-message.js';
import type { InvitationToSend } from './invitations.service.js';
import { invitationStates, type InvitationState } from '../call-words.js';

const instantOrNull = { type: 'string', format: 'date-time', nullable: true } as const;

export class CallInvitationView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  contactId: string;

  @ApiProperty()
  contactName: string;

  @ApiProperty({ type: 'integer' })
  minutes: number;

  @ApiProperty({ description: 'The words to send; `{link}` stands where the link goes' })
  message: string;

  @ApiProperty({ enum: invitationStates })
  state: InvitationState;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty(instantOrNull)
  sentAt: string | null;

  @ApiProperty(instantOrNull)
  openedAt: string | null;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class NewCallInvitationView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  contactId: string;

  @ApiProperty()
  contactName: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Where they can be written to' })
  email: string | null;

  @ApiProperty({ description: 'The path of the booking page, shown only now: its secret is not kept' })
  path: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Null where PUBLIC_URL is not set' })
  link: string | null;

  @ApiProperty({ description: 'The words to send, with the link in them' })
  message: string;
}

/** `publicUrl` is where people reach the porch from outside; null where that is not known. */
export function toNewInvitationView(
  { secret, message, ...rest }: InvitationToSend,
  publicUrl: string | null,
): NewCallInvitationView {
  const path = `/call/${secret}`;
  const link = publicUrl === null ? null : new URL(path, publicUrl).toString();
  return { ...rest, path, link, message: message.replace(LINK, () => link ?? path) };
}
