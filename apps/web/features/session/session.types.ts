import type { Role } from '#libs/accounts';

export type { Role };

export interface Membership {
  id: string;
  name: string;
  role: Role;
  timeZone: string;
}

export interface Me {
  user: { id: string; name: string; email: string };
  workspaces: Membership[];
}

export interface SetupState {
  needed: boolean;
  codeRequired: boolean;
}
