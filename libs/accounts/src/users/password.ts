import { hash, verify } from '@node-rs/argon2';

// argon2id with 19 MiB and 2 passes, the library's default and OWASP's first choice.
let hashOfNobody: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(asTyped(password));
}

/** Works equally long where there is no user (null), so that an answer's time does not tell which emails are known. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  hashOfNobody ??= hash('the password of nobody');
  const matches = await verify(passwordHash ?? (await hashOfNobody), asTyped(password));
  return matches && passwordHash !== null;
}

// One keyboard sends "é" as one character and another as two; both mean the same password.
function asTyped(password: string): string {
  return password.normalize('NFKC');
}
