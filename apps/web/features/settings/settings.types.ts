export type { FollowupSettingsView as Reminders } from '#libs/followups';
import type { Circle } from '../people/people.types';
import type { IdentityKind } from '../person/person.types';
import type { Role } from '../session/session.types';

export interface WorkspaceSettings {
  id: string;
  name: string;
  timeZone: string;
  cadences: Record<Circle, number>;
}

export interface OwnerIdentity {
  id: string;
  kind: IdentityKind;
  value: string;
  printed: string;
}

export interface Members {
  items: { userId: string; name: string; email: string; role: Role }[];
  invited: { id: string; name: string; email: string; role: Role; expiresAt: string }[];
}

export interface ApiToken {
  id: string;
  name: string;
  scope: 'read' | 'write';
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
  revokedAt: string | null;
}
