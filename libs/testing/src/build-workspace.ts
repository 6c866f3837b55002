import { createHash, randomBytes } from 'node:crypto';
import { ApiToken, Member, OwnerIdentity, Session, User, Workspace, normaliseIdentity } from '#libs/accounts';
import type { PrintedIdentity, Role, TokenScope } from '#libs/accounts';
import { newId } from '#libs/platform';
import type { DataSource } from 'typeorm';

const DAY_MS = 86_400_000;

export interface BuiltWorkspace {
  workspaceId: string;
  ownerId: string;
}

/** A workspace with its owner, who is known as the given identities. */
export async function buildWorkspace(
  dataSource: DataSource,
  { name = 'The porch', timeZone = 'UTC', identities = [] as PrintedIdentity[], now = new Date() } = {},
): Promise<BuiltWorkspace> {
  const workspaceId = newId();
  await dataSource.manager.insert(Workspace, { id: workspaceId, name, timeZone, createdAt: now, updatedAt: now });
  const { userId } = await buildMember(dataSource, workspaceId, { role: 'owner', now });
  for (const { kind, printed } of identities) {
    const value = normaliseIdentity(kind, printed);
    if (value === null) throw new Error(`${printed} is no ${kind}.`);
    await dataSource.manager.insert(OwnerIdentity, { workspaceId, id: newId(), kind, value, printed, createdAt: now });
  }
  return { workspaceId, ownerId: userId };
}

/** A user who is a member with this role; he has no password, so sign him in by `buildSession`. */
export async function buildMember(
  dataSource: DataSource,
  workspaceId: string,
  {
    role = 'editor' as Role,
    name = 'Robin Vale',
    email = `${randomBytes(6).toString('hex')}@vale.example`,
    now = new Date(),
  } = {},
): Promise<{ userId: string; email: string }> {
  const userId = newId();
  await dataSource.manager.insert(User, { id: userId, name, email, passwordHash: 'none', createdAt: now });
  await dataSource.manager.insert(Member, { workspaceId, userId, role, createdAt: now });
  return { userId, email };
}

/** The secret of a new session: what stands in the cookie. */
export async function buildSession(dataSource: DataSource, userId: string, now = new Date()): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + 30 * DAY_MS);
  const session = { tokenHash: sha256(secret), userId, createdAt: now, lastSeenAt: now, expiresAt };
  await dataSource.manager.insert(Session, session);
  return secret;
}

/** The secret of a new API token. */
export async function buildToken(
  dataSource: DataSource,
  workspaceId: string,
  scope: TokenScope,
  now = new Date(),
): Promise<string> {
  const secret = `fp_${randomBytes(32).toString('base64url')}`;
  const token = { workspaceId, id: newId(), name: `${scope} token`, tokenHash: sha256(secret), scope, createdAt: now };
  await dataSource.manager.insert(ApiToken, token);
  return secret;
}

function sha256(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
