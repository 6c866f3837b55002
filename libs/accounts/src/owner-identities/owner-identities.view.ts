import { ApiProperty } from '@nestjs/swagger';
import { identityKinds, type IdentityKind } from './identity-kind.js';
import type { OwnerIdentity } from './owner-identity.entity.js';

export class OwnerIdentityView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: identityKinds, enumName: 'IdentityKind' })
  kind: IdentityKind;

  @ApiProperty({ description: 'One form for all ways to write it' })
  value: string;

  @ApiProperty()
  printed: string;
}

export class OwnerIdentitiesView {
  @ApiProperty({ type: [OwnerIdentityView] })
  items: OwnerIdentityView[];
}

export function toOwnerIdentityView({ id, kind, value, printed }: OwnerIdentity): OwnerIdentityView {
  return { id, kind, value, printed };
}
