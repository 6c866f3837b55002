/** Somebody has ended the run: the owner stopped it, or another worker took it over. */
export class RunEnded extends Error {
  override readonly name = 'RunEnded';
}
