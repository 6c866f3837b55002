/** Small choices of this browser; a browser that refuses storage simply forgets them. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}

export function readFlag(key: string, otherwise: boolean): boolean {
  const stored = readStored(key);
  return stored === null ? otherwise : stored === 'on';
}

export function writeFlag(key: string, on: boolean): void {
  writeStored(key, on ? 'on' : 'off');
}
