/** The folder of a path, with its slash; empty for a file that lies in none. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The folder above the given ones, where the path ends in one of them: "a/data/" under "data/" is "a/". */
export function folderAbove(folder: string, ...ends: string[]): string {
  const end = ends.find((one) => folder === one || folder.endsWith(`/${one}`));
  return end === undefined ? folder : folder.slice(0, folder.length - end.length);
}

/** Files by the folder that `rootOf` finds for them; null is none. */
export function byRoot<T>(files: T[], rootOf: (file: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const file of files) {
    const root = rootOf(file);
    if (root !== null) groups.set(root, [...(groups.get(root) ?? []), file]);
  }
  return groups;
}
