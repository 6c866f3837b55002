import { ApiProperty } from '@nestjs/swagger';
import type { OpenInvitation } from './open-invitations.repository.js';
import { pagePath } from './page-address.js';

const integer = { type: 'integer' } as const;

/** What came of a page: `asked` is the sum of all but spam. */
export class OpenInvitationCounts {
  @ApiProperty(integer)
  asked: number;

  @ApiProperty({ ...integer, description: 'A talk took place since they asked, on whatever channel' })
  spoken: number;

  @ApiProperty({ ...integer, description: 'A call is planned' })
  booked: number;

  @ApiProperty({ ...integer, description: 'Accepted, and still to pick a time' })
  invited: number;

  @ApiProperty({ ...integer, description: 'Accepted, and nothing came of it' })
  lapsed: number;

  @ApiProperty({ ...integer, description: 'Still without an answer' })
  waiting: number;

  @ApiProperty(integer)
  declined: number;

  @ApiProperty({ ...integer, description: 'Set aside; not among those who asked' })
  spam: number;
}

export class OpenInvitationView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  isOn: boolean;

  @ApiProperty()
  title: string;

  @ApiProperty()
  words: string;

  @ApiProperty({ description: 'Empty: as usual' })
  question: string;

  @ApiProperty()
  postTitle: string;

  @ApiProperty({ type: 'string', nullable: true })
  postUrl: string | null;

  @ApiProperty({ ...integer, nullable: true, description: 'null: your usual length' })
  minutes: number | null;

  @ApiProperty(integer)
  mostAWeek: number;

  @ApiProperty({ ...integer, description: 'How many of this week’s calls are promised' })
  takenThisWeek: number;

  @ApiProperty({ description: 'The path of the public page' })
  path: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Null where PUBLIC_URL is not set' })
  link: string | null;

  @ApiProperty({ type: OpenInvitationCounts })
  counts: OpenInvitationCounts;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;
}

export type CountedOpenInvitation = Omit<OpenInvitation, 'workspaceId' | 'updatedAt'> &
  Pick<OpenInvitationView, 'counts' | 'takenThisWeek'>;

/** `publicUrl` is where people reach the porch from outside; null where that is not known. */
export function toOpenInvitationView(page: CountedOpenInvitation, publicUrl: string | null): OpenInvitationView {
  const { code, createdAt, ...rest } = page;
  const path = pagePath(page);
  const link = publicUrl === null ? null : new URL(path, publicUrl).toString();
  return { ...rest, path, link, createdAt: createdAt.toISOString() };
}
