import { evidenceInWords } from './evidence-in-words.js';
import { frequenciesOf } from './frequencies.js';
import { judgePair } from './judge-pair.js';
import { readProfile, type KnownIdentity } from './profile.js';
import type { ThreadsMet } from './weigh-threads.js';

const among = (people: number) =>
  frequenciesOf({ people, given: () => 1, family: () => 1, handle: () => 2, domain: () => 2, ofSeveral: new Set() });
const shares = among(3_000);
const called = (printed: string, ...more: KnownIdentity[]) =>
  readProfile(printed, [{ kind: 'name', value: printed.toLowerCase(), printed }, ...more]);
const mail = (printed: string): KnownIdentity => ({ kind: 'email', value: printed, printed });
const met = (change: Partial<ThreadsMet> = {}): ThreadsMet => ({
  most: 2,
  shared: 1,
  items: 12,
  answered: false,
  ...change,
});
const judge = (one: string, other: string, threads: ThreadsMet | null) =>
  judgePair(called(one), called(other), shares, threads);

describe('who wrote in one thread', () => {
  it('speaks for a first name and a full name being one, the more the smaller the thread is', () => {
    const [apart, large, small] = [null, met({ items: 100 }), met()].map((threads) =>
      judge('Wanjiru', 'Wanjiru Pellbrook', threads),
    );
    expect(large!.score).toBeGreaterThan(apart!.score);
    expect(small!.score).toBeGreaterThan(large!.score);
    expect(evidenceInWords(small!.evidence).for).toContain('Both write in one thread.');
    expect(evidenceInWords(judge('Wanjiru', 'Wanjiru Pellbrook', met({ shared: 3 })).evidence).for).toContain(
      'Both write in the same 3 threads.',
    );
  });

  it('says nothing where everybody writes there, or where two names are said in full', () => {
    expect(judge('Wanjiru', 'Wanjiru Pellbrook', met({ items: 400 })).evidence).toEqual(
      judge('Wanjiru', 'Wanjiru Pellbrook', null).evidence,
    );
    for (const other of ['Ann Pellbrook', 'Wanjiru Pellbrook'])
      expect(judge('Wanjiru Pellbrook', other, met()).evidence).toEqual(
        judge('Wanjiru Pellbrook', other, null).evidence,
      );
  });

  it('speaks against two who answer each other', () => {
    const { score, evidence } = judge('Wanjiru', 'Wanjiru Pellbrook', met({ answered: true }));
    expect(score).toBeLessThan(judge('Wanjiru', 'Wanjiru Pellbrook', null).score);
    expect(evidenceInWords(evidence).against).toEqual(['They answer each other, as two people do.']);
  });

  it('is never what makes a pair certain, and what lets ask before one is made of two in talk with each other', () => {
    const one = called('Imke Pellbrook', mail('imke@pellbrook.example'));
    const other = called('imkepellbrook', mail('imkepellbrook@post.example'));
    const few = among(300);
    expect(judgePair(one, other, few).answer).toBe('certain');
    expect(judgePair(one, other, few, met()).answer).toBe('certain');
    expect(judgePair(one, other, few, met({ answered: true })).answer).toBe('propose');
    const strong = { ...met(), items: 1 };
    for (const name of ['Wanjiru', 'wpellbrook', 'Wanjiru P.'])
      expect(judgePair(called('Wanjiru Pellbrook'), called(name), shares, strong).answer).not.toBe('certain');
  });
});
