/** What a source yields, each with the next one already on its way; a failure is told when its turn comes. */
export async function* readAhead<One>(source: AsyncGenerator<One>): AsyncGenerator<One> {
  let next = source.next();
  try {
    for (;;) {
      const { value, done } = await next;
      if (done) return;
      next = source.next();
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    // Waits for what is under way.
    await source.return(undefined);
  }
}
