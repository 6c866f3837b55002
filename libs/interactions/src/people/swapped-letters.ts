const MOST = 15;

/** A text with two neighbouring letters exchanged, each way once: the commonest slip, which shares few trigrams. */
export function swappedLetters(text: string): string[] {
  const letters = [...text];
  const swaps = letters.slice(1).map((second, index) => {
    const first = letters[index]!;
    if (first === second || first === ' ' || second === ' ') return text;
    return [...letters.slice(0, index), second, first, ...letters.slice(index + 2)].join('');
  });
  return [...new Set(swaps)].filter((swap) => swap !== text).slice(0, MOST);
}
