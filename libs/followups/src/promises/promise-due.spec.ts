import { row, signal } from '../../test/build-facts.js';
import { promiseDue } from './promise-due.js';

describe('the day', () => {
  // A Monday.
  const said = row({ at: new Date('2026-11-23T20:00:00Z') });
  it.each([
    ['I’ll send it tonight', '2026-11-23'],
    ['I’ll send it tomorrow', '2026-11-24'],
    ['I will do it this week', '2026-11-27'],
    ['I will call you next week', '2026-12-04'],
    ['I’ll ring on Friday', '2026-11-27'],
    ['I’ll ring next Monday', '2026-11-30'],
    ['over the weekend I will', '2026-11-29'],
    ['in two weeks I will', '2026-12-07'],
    ['within 3 days', '2026-11-26'],
    ['I’ll send you the link', null],
  ])('%s: %s', (quote, due) => {
    expect(promiseDue(signal({ type: 'promise', interactionId: 'a', quote }), said, 'UTC')).toBe(due);
  });

  it('is not known where nobody knows when it was said', () => {
    const tonight = signal({ type: 'promise', interactionId: 'a', quote: 'I’ll send it tonight' });
    expect(promiseDue(tonight, row({ ago: null }), 'UTC')).toBeNull();
    expect(promiseDue(tonight, row({ ago: 3, precision: 'month' }), 'UTC')).toBeNull();
    expect(promiseDue(tonight, row({ ago: 3, precision: 'day', datedBy: 'post' }), 'UTC')).toBeNull();
  });

  it('goes by what was read, and by the owner’s own calendar', () => {
    const read = signal({ type: 'promise', interactionId: 'a', quote: 'tonight', dueOn: '2026-12-24' });
    expect(promiseDue(read, said, 'UTC')).toBe('2026-12-24');
    const tonight = signal({ type: 'promise', interactionId: 'a', quote: 'tonight' });
    expect(promiseDue(tonight, said, 'Asia/Tokyo')).toBe('2026-11-24');
  });
});
