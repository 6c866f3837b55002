export type UnreadableCode = 'empty' | 'binary' | 'encoding' | 'line-too-long' | 'no-items';

/** The text cannot be read as a thread; the message names the place and says what to do. */
export class UnreadableText extends Error {
  override readonly name = 'UnreadableText';

  constructor(
    readonly code: UnreadableCode,
    message: string,
    /** Line in the source, from 1, or null where no line can be named. */
    readonly line: number | null = null,
  ) {
    super(message);
  }
}
