import { ApiProperty } from '@nestjs/swagger';
import { mailSecurities, type MailSecurity } from '#libs/platform';

const textOrNull = { type: 'string', nullable: true } as const;

/** The server that mails go through; its password is never told. */
export class MailServerView {
  @ApiProperty({
    enum: ['settings', 'environment'],
    nullable: true,
    type: 'string',
    description: 'Where it is set up; null: nowhere, and nothing is sent',
  })
  source: 'settings' | 'environment' | null;

  @ApiProperty(textOrNull)
  host: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  port: number | null;

  @ApiProperty({ enum: mailSecurities, nullable: true, type: 'string' })
  security: MailSecurity | null;

  @ApiProperty(textOrNull)
  user: string | null;

  @ApiProperty()
  hasPassword: boolean;

  @ApiProperty({ ...textOrNull, description: 'The address that mails come from' })
  from: string | null;

  @ApiProperty({ description: 'false: SECRET_KEY must be set before a password can be kept' })
  canKeepPassword: boolean;
}

export class TestMailView {
  @ApiProperty({ example: 'ann@home.example' })
  sentTo: string;
}
