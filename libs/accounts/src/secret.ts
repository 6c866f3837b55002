import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 bits, to be shown once: only its hash is kept. */
export function newSecret(prefix = ''): { secret: string; hash: Buffer } {
  const secret = prefix + randomBytes(32).toString('base64url');
  return { secret, hash: hashSecret(secret) };
}

// A secret of 256 random bits can't be guessed from its SHA-256, so no slow hash is needed here.
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
