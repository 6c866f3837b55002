/** A place's name as it is looked up: without accents, case, marks and "Saint" written out. */
export function foldPlace(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/['’](s\b)?/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\b(st|ste)(?= )/g, 'saint')
    .replace(/\b(ft)(?= )/g, 'fort')
    .replace(/\b(mt)(?= )/g, 'mount');
}
