import { DAY, facts, mail, NOW, reply, row, signal } from '../../test/build-facts.js';
import { theirPromise } from './their-promise.js';
import { yourPromise } from './your-promise.js';

const quote = 'I’ll send you the link tonight';
const yours = (ago: number, more: Parameters<typeof facts>[0] = {}) => {
  const said = reply({ id: 'p', ago, threadId: 't', position: 2, threadTitle: 'Rye, slowly' });
  const promise = signal({ type: 'promise', interactionId: 'p', promisedBy: 'owner', quote });
  return facts({ ...more, rows: [said, ...(more.rows ?? [])], signals: more.signals ?? [promise] });
};

describe('your promise', () => {
  it('is told with its very words, and how late it is', () => {
    const { evidence, channel } = yourPromise.find(yours(5), NOW)!;
    expect([channel, evidence[0]]).toEqual(['email', expect.objectContaining({ quote, by: 'owner' })]);
    expect(yourPromise.sentence(evidence, DAY)).toBe(
      'You promised this 5 days ago under “Rye, slowly”, and it is open.',
    );
    expect(yourPromise.whyNow(evidence, DAY)).toBe('It was due 5 days ago.');
  });

  it('is closed by a mail, not by a tweet, and expires', () => {
    expect(yourPromise.find(yours(5, { rows: [mail({ ago: 2 })] }), NOW)).toBeNull();
    expect(yourPromise.find(yours(5, { rows: [reply({ ago: 2, channel: 'twitter' })] }), NOW)).not.toBeNull();
    expect(yourPromise.find(yours(200), NOW)).toBeNull();
  });

  it.each(['kept', 'dropped', 'dismissed'] as const)('is over when it was %s', (state) => {
    const promise = signal({ type: 'promise', interactionId: 'p', promisedBy: 'owner', quote, state });
    expect(yourPromise.find(yours(5, { signals: [promise] }), NOW)).toBeNull();
  });

  it('without a day waits for a week, and says when', () => {
    const promise = signal({
      type: 'promise',
      interactionId: 'p',
      promisedBy: 'owner',
      quote: 'I’ll send you the link',
    });
    expect(yourPromise.find(yours(3, { signals: [promise] }), NOW)).toBeNull();
    expect(yourPromise.nextAt!(yours(3, { signals: [promise] }), NOW)).toEqual(new Date('2026-11-27T00:00:00Z'));
    expect(yourPromise.find(yours(7, { signals: [promise] }), NOW)).not.toBeNull();
  });

  it('may stand in a note', () => {
    const note = row({ id: 'n', kind: 'note', direction: 'outbound', ago: 9 });
    const promise = signal({ type: 'promise', interactionId: 'n', promisedBy: 'owner', quote: 'I’ll send her a jar' });
    expect(yourPromise.find(facts({ notes: [note], signals: [promise] }), NOW)?.key).toBe(promise.id);
  });
});

describe('their promise', () => {
  const promise = signal({
    type: 'promise',
    interactionId: 'a',
    promisedBy: 'contact',
    quote: 'I will email you tomorrow',
  });
  const given = (ago: number, rows: ReturnType<typeof row>[] = []) =>
    facts({ rows: [row({ id: 'a', ago, hasWords: true }), ...rows], signals: [promise] });

  it('is asked after with patience', () => {
    expect(theirPromise.find(given(7), NOW)).toBeNull();
    const found = theirPromise.find(given(9), NOW)!;
    expect(theirPromise.sentence(found.evidence, DAY)).toBe(
      'Promised you this 9 days ago on the blog; it has not come yet.',
    );
    expect(theirPromise.find(given(9, [mail({ ago: 2, direction: 'inbound' })]), NOW)).toBeNull();
    expect(theirPromise.find(given(120), NOW)).toBeNull();
  });
});
