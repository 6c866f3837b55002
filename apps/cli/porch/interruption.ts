import { setTimeout as sleep } from 'node:timers/promises';
import { CommandFailure, exitCodes } from '../command-failure.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

// One Ctrl-C under npm arrives twice: from the terminal, which signals the whole group, and passed on by npm.
const SAME_PRESS_MS = 500;

/** Listens for Ctrl-C and its like, so that a database which this process started is never left behind. */
export class Interruption {
  private readonly controller = new AbortController();
  private firstAt = 0;

  constructor(private readonly announce: () => void = () => undefined) {
    for (const name of signals) process.on(name, this.listener);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Settles when the person wants to stop; a second press ends the process at once. */
  wanted(): Promise<void> {
    if (this.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => this.signal.addEventListener('abort', () => resolve(), { once: true }));
  }

  /** The work's result, or a failure as soon as the person wants to stop. */
  orStop<T>(work: Promise<T>): Promise<T> {
    const stopped = this.wanted().then(() => {
      throw new CommandFailure('Stopped.', exitCodes.interrupted);
    });
    return Promise.race([work, stopped]);
  }

  /** Stays until the second signal of the same press has come; it would end a process that is about to leave badly. */
  async settle(): Promise<void> {
    if (this.signal.aborted) await sleep(Math.max(0, this.firstAt + SAME_PRESS_MS - Date.now()));
  }

  done(): void {
    for (const name of signals) process.off(name, this.listener);
  }

  private readonly listener = (): void => {
    if (this.signal.aborted) {
      if (Date.now() - this.firstAt > SAME_PRESS_MS) process.exit(exitCodes.interrupted);
      return;
    }
    this.firstAt = Date.now();
    this.announce();
    this.controller.abort();
  };
}
