import { explainServerOutput, startFailure } from './server-log.js';

const at = '2026-11-23 06:40:40.344 UTC [18394]';

describe('what a server says when it does not start', () => {
  it.each([
    [`${at} FATAL:  lock file "postmaster.pid" already exists`, 'already running'],
    [`${at} FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use`, 'already running'],
    [`${at} LOG:  could not bind IPv4 address "127.0.0.1": Address already in use`, 'port taken'],
    [`${at} FATAL:  could not write lock file "postmaster.pid": No space left on device`, 'other'],
  ])('%s', (output, failure) => {
    expect(startFailure(output)).toBe(failure);
  });

  it.each([
    ['FATAL:  could not write lock file: No space left on device', 'there is no space left for /porch'],
    ['FATAL:  could not open file "global/pg_control": Permission denied', 'it was refused a file in /porch'],
    ['FATAL:  could not create shared memory segment: Cannot allocate memory', 'not enough free memory'],
    ['PANIC:  could not locate a valid checkpoint record', 'the data in /porch is damaged'],
  ])('%s becomes "%s"', (output, words) => {
    expect(explainServerOutput(`${at} ${output}`, '/porch')).toContain(words);
  });

  it('is repeated, the telling lines only, where we know no better words', () => {
    const output = `${at} LOG:  starting PostgreSQL\n${at} FATAL:  the moon is full\n${at} LOG:  database system is shut down`;
    expect(explainServerOutput(output, '/porch')).toBe(`${at} FATAL:  the moon is full`);
    expect(explainServerOutput('Segmentation fault', '/porch')).toBe('Segmentation fault');
  });
});
