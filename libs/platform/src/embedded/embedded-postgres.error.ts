/** The embedded PostgreSQL cannot run; the message says why, and what to do, to the person at the terminal. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

/** Runs file work below a folder; what the system refuses is said in words that name the folder. */
export async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const problem = folderProblem((error as NodeJS.ErrnoException).code, folder);
    throw problem ? new EmbeddedPostgresError(problem, { cause: error }) : error;
  }
}

function folderProblem(code: string | undefined, folder: string): string | null {
  const another = 'Choose another folder by FRONTPORCH_DATA_DIR';
  if (code === 'EACCES' || code === 'EPERM')
    return `This user may not write in ${folder}. ${another}, or give it the right.`;
  if (code === 'EROFS') return `${folder} is on a disk that can only be read. ${another}.`;
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return `${folder} is, or lies below, a file and not a folder. ${another}.`;
  if (code === 'ENOSPC' || code === 'EDQUOT') return `There is no space left for ${folder}. Make room and start again.`;
  return null;
}
