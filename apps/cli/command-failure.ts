import { ConfigError, EmbeddedPostgresError, InvalidError, NotFoundError, ProblemError } from '#libs/platform';

/** What the command answers to the shell; printed in `frontporch --help`. */
export const exitCodes = { ok: 0, failed: 1, badInput: 2, nothingFound: 3, interrupted: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A failure with words for the person at the terminal; anything else that is thrown counts as a fault of ours. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';

  constructor(
    message: string,
    readonly exitCode: ExitCode = exitCodes.failed,
  ) {
    super(message);
  }
}

/** Turns whatever was thrown into words and an exit code. */
export function describeFailure(error: unknown): { message: string; exitCode: ExitCode } {
  if (error instanceof CommandFailure) return { message: error.message, exitCode: error.exitCode };
  if (error instanceof ConfigError) return { message: error.message, exitCode: exitCodes.badInput };
  if (error instanceof EmbeddedPostgresError) return { message: error.message, exitCode: exitCodes.failed };
  if (error instanceof ProblemError) return { message: withFields(error), exitCode: codeOf(error) };
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { message: `Something went wrong that should not have.\n${trace}`, exitCode: exitCodes.failed };
}

function withFields(error: ProblemError): string {
  return [error.detail, ...(error.errors ?? []).map((bad) => `  ${bad.field}: ${bad.detail}`)].join('\n');
}

function codeOf(error: ProblemError): ExitCode {
  if (error instanceof NotFoundError) return exitCodes.nothingFound;
  return error instanceof InvalidError ? exitCodes.badInput : exitCodes.failed;
}
