import type { Role } from '../../session/session.types';

export const roleNames: Record<Role, string> = { owner: 'Owner', editor: 'Editor', viewer: 'Viewer' };

export const roleChoices = (['owner', 'editor', 'viewer'] as const).map((value) => ({
  value,
  label: roleNames[value],
}));
