/** From most to least: an owner may do what an editor may, an editor what a viewer may. */
export const roles = ['owner', 'editor', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** Who asks, in which workspace, and how far he may go there. */
export interface Access {
  workspaceId: string;
  /** Null for an API token. */
  userId: string | null;
  role: Role;
  timeZone: string;
}

export function reaches(role: Role, needed: Role): boolean {
  return roles.indexOf(role) <= roles.indexOf(needed);
}
