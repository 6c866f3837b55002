interface Line {
  level: string;
  time: string;
  message?: string;
  error?: { stack?: string };
}

/** Turns the log's JSON lines into ones for a person at a terminal. */
export class ReadableLines {
  constructor(private readonly out: { write(text: string): unknown }) {}

  write(json: string): void {
    const { level, time, message, error, ...fields } = JSON.parse(json) as Line;
    const details = Object.entries(fields).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
    const stack = error?.stack ? `\n${error.stack}` : '';
    this.out.write(`${time.slice(11, 19)} ${level.padEnd(5)} ${message ?? ''}${details.join('')}${stack}\n`);
  }
}
