export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;

/** What is wrong with a new password, in a sentence; null when nothing is. */
export function passwordProblem(password: string, person: { name: string; email: string }): string | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return `A password has at least ${SHORTEST_PASSWORD} characters.`;
  if (length > LONGEST_PASSWORD) return `A password has at most ${LONGEST_PASSWORD} characters.`;
  const plain = password.trim().toLowerCase();
  if (plain === person.email.trim().toLowerCase()) return 'Your email address is no good password: everybody knows it.';
  if (plain === person.name.trim().toLowerCase()) return 'Your name is no good password: everybody knows it.';
  if (new Set(plain).size < 3) return 'This password is too easy to guess.';
  return null;
}
