const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Few are said in words, many in figures: "two", "1,204". */
export function numberWord(count: number): string {
  return words[count] ?? count.toLocaleString('en-GB');
}

/** "one comment", "two comments", "1,204 comments". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c"; where there are more than are named, "a, b and four more". */
export function listed(parts: readonly string[], all = parts.length): string {
  const more = all - parts.length;
  const named = more > 0 ? [...parts, `${numberWord(more)} more`] : parts;
  if (named.length < 2) return named[0] ?? '';
  return `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
