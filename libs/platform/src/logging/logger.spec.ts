import { newLogger } from './logger.js';
import { NestLog } from './nest-log.js';
import { ReadableLines } from './readable-lines.js';

function record() {
  const lines: string[] = [];
  return { lines, stream: { write: (line: string) => void lines.push(line) } };
}

describe('newLogger', () => {
  it('writes one JSON line with level, time, fields and message', () => {
    const { lines, stream } = record();
    newLogger({ nodeEnv: 'production', logLevel: 'info' }, stream).info({ importId: 'i' }, 'import finished');
    expect(lines).toHaveLength(1);
    const { time, ...rest } = JSON.parse(lines[0]!) as Record<string, unknown>;
    expect(rest).toEqual({ level: 'info', importId: 'i', message: 'import finished' });
    expect(new Date(String(time)).toISOString()).toBe(time);
  });

  it('leaves out what lies below its level', () => {
    const { lines, stream } = record();
    const log = newLogger({ nodeEnv: 'production', logLevel: 'warn' }, stream);
    log.info({}, 'no');
    new NestLog(log).log('Mapped {/api}', 'RouterExplorer');
    log.warn({}, 'yes');
    expect(lines.map((line) => JSON.parse(line).message)).toEqual(['yes']);
  });

  it('never writes the parameters, the row or the written value of a failed statement', () => {
    const { lines, stream } = record();
    const failed = Object.assign(new Error('invalid input syntax for type integer: "ada@example.org"'), {
      code: '22P02',
      severity: 'ERROR',
      parameters: ['ada@example.org'],
      detail: 'Key (email)=(ada@example.org) already exists.',
    });
    newLogger({ nodeEnv: 'production', logLevel: 'info' }, stream).error({ error: failed }, 'request failed');
    expect(lines[0]).not.toContain('ada@');
    expect(JSON.parse(lines[0]!).error).toMatchObject({ type: 'Error', code: '22P02' });
  });

  it('keeps the message and the stack of any other error', () => {
    const { lines, stream } = record();
    newLogger({ nodeEnv: 'production', logLevel: 'info' }, stream).error({ error: new TypeError('oh') }, 'failed');
    expect(JSON.parse(lines[0]!).error).toMatchObject({ type: 'TypeError', message: 'oh' });
    expect(JSON.parse(lines[0]!).error.stack).toContain('logger.spec');
  });
});

describe('ReadableLines', () => {
  it('is one short line a person can read', () => {
    const { lines, stream } = record();
    newLogger({ nodeEnv: 'development', logLevel: 'info' }, new ReadableLines(stream)).warn({ ms: 3 }, 'slow');
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d warn {2}slow ms=3\n$/);
  });
});
