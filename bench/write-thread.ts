const givenNames =
  'Ada Bela Chidi Dina Emre Freya Goro Hana Ines Jonas Kofi Lucia Mina Nils Oona Pavel Rosa Sven Tara Uma'.split(' ');
const familyNames =
  'Abara Berg Costa Dahl Eze Fuchs Grant Haile Ito Jansen Kaya Lund Moreno Novak Okoye Peters Quist Rossi'.split(' ');
const openings = [
  'I kept a jar of it on the sill all winter',
  'My neighbour swears by the old way',
  'This made me look at mine again',
];
const middles = [
  'and it smelled of apples by the third day',
  'but the north wall was too cold for it',
  'so we started over with rye',
];
const endings = [
  'Would you try it with less water?',
  'Thank you for writing this down.',
  'I would love to talk about it some day!',
];

/** Text of a pasted thread with that many items, three in four of them with a printed name; the owner is "Mara Lind". */
export function writeThread(items: number): string {
  const lines = ['Bread that waits for nobody', '', 'Notes on a starter, kept for a year.', ''];
  for (let number = 0; number < items; number += 1) lines.push(writeItem(number), '');
  return lines.join('\n');
}

function writeItem(number: number): string {
  if (number % 10 === 9) return `  • Mara Lind\n\n    @${pick(givenNames, number - 1)} — I will, number ${number}.`;
  const words = `${pick(openings, number)} ${pick(middles, number >> 2)}, ${number} times. ${pick(endings, number >> 4)}`;
  return number % 4 === 3 ? `  • ${words}` : `  • ${nameOf(number)}\n\n    ${words}`;
}

// About one person for ten items, so that there are regulars as in a real archive.
function nameOf(number: number): string {
  const person = (number * 7919) % 9973;
  return `${pick(givenNames, person)} ${pick(familyNames, person >> 3)}${letters(person)}`;
}

function letters(person: number): string {
  return [person % 26, Math.floor(person / 26) % 26, Math.floor(person / 676)]
    .map((n) => String.fromCodePoint(97 + n))
    .join('');
}

function pick(list: string[], number: number): string {
  return list[Math.abs(number) % list.length] ?? '';
}
