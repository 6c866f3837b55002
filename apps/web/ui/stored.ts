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

export function forgetStored(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    return;
  }
}

/** Forgets all that begins with a prefix, for what is somebody's own and not this browser's. */
export function forgetAllStored(prefix: string): void {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at));
    for (const key of keys) if (key?.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    return;
  }
}
