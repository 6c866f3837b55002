import { ConflictError, ConfigError, EmbeddedPostgresError, InvalidError, NotFoundError } from '#libs/platform';
import { CommandFailure, describeFailure } from './command-failure.js';

describe('what a failed command tells the shell', () => {
  it.each([
    ['Nothing to do.', 3, new CommandFailure('Nothing to do.', 3)],
    ['It broke.', 1, new CommandFailure('It broke.')],
    ['PORT must be a number', 2, new ConfigError([{ variable: 'PORT', problem: 'must be a number' }])],
    ['There is no space left.', 1, new EmbeddedPostgresError('There is no space left.')],
    ['There is no such import.', 3, new NotFoundError('There is no such import.')],
    ['It runs already.', 1, new ConflictError('It runs already.')],
    ['It is wrong.\n  name: is empty', 2, new InvalidError('It is wrong.', [{ field: 'name', detail: 'is empty' }])],
  ])('is %j and %i', (message, exitCode, error) => {
    expect(describeFailure(error)).toEqual({ exitCode, message: expect.stringContaining(message) });
  });

  it('is a trace only for a fault of ours', () => {
    expect(describeFailure(new NotFoundError('Gone.')).message).toBe('Gone.');
    expect(describeFailure(new TypeError('x is not a function')).message).toMatch(
      /TypeError: x is not a function\n +at /,
    );
    expect(describeFailure('thrown words')).toEqual({ exitCode: 1, message: expect.stringContaining('thrown words') });
  });
});
