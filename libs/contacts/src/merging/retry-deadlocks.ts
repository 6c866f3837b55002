const DEADLOCK = '40P01';
const TRIES = 4;

/** Runs a transaction again that PostgreSQL has stopped because it and another one waited for each other. */
export async function retryDeadlocks<T>(transaction: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await transaction();
    } catch (error) {
      if (tried === TRIES || (error as { code?: unknown } | null)?.code !== DEADLOCK) throw error;
    }
  }
}
