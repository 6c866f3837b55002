/**
 * Whether two folded names may stand for one person, where something else already says so. "Jenn" and "Jennifer Whinnem",
 * "KD" and "Kristen Daukas" may; "Ann Reed" and "Bob Reed", who share a mailbox, may not.
 */
export function namesAgree(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [one.split(' '), other.split(' ')];
  if (startsAlike(a[0]!, b[0]!)) return true;
  if (a.length === 1 || b.length === 1) {
    const [single, full] = a.length === 1 ? [a[0]!, b] : [b[0]!, a];
    return full.includes(single) || isInitials(single, full) || full.join('').startsWith(single);
  }
  return false;
}

// "Jenn" and "Jennifer", "J" and "Jenn".
function startsAlike(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function isInitials(letters: string, words: string[]): boolean {
  return words.length > 1 && words.map(([first]) => first).join('') === letters.replace(/\./g, '');
}
