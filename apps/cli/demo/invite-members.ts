import type { INestApplicationContext } from '@nestjs/common';
import { Join, JoinLinks, type Invitation } from '#libs/accounts';

/** Invites people into the workspace; those with a password join at once. */
export async function inviteMembers(
  app: INestApplicationContext,
  workspaceId: string,
  members: readonly (Invitation & { password?: string })[],
): Promise<void> {
  for (const { password, ...invitation } of members) {
    const { token } = await app.get(JoinLinks, { strict: false }).invite(workspaceId, invitation);
    if (password === undefined) continue;
    await app.get(Join, { strict: false }).join(token, password, { address: '127.0.0.1' });
  }
}
