/** "About 3 in 10 come back by themselves from such a silence." */
export function chanceWords(chance: number): string {
  const inTen = Math.round(chance * 10);
  if (inTen >= 9) return 'Nearly everybody comes back by themselves from such a silence.';
  if (inTen >= 1) return `About ${inTen} in 10 come back by themselves from such a silence.`;
  return 'Hardly anybody comes back by themselves from such a silence.';
}
