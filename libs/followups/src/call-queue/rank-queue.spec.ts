import fc from 'fast-check';
import { reasonNames, type ReasonName } from '../reasons/followup-reason.js';
import type { Evidence } from '../reasons/evidence.js';
import { callWorth } from './call-worth.js';
import { rankQueue } from './rank-queue.js';

const promised = (quote: string) => [{ kind: 'words', quote }] as Evidence[];
const one = (contactId: string, reason: ReasonName, score: number, evidence: Evidence[] = []) => ({
  id: `${contactId} ${reason}`,
  contactId,
  reason,
  group: 'calls' as const,
  score,
  circle: null,
  isPlanned: false,
  evidence,
});

describe('whom to ask for a call', () => {
  it('takes those to whom a call is an answer, and each once', () => {
    const open = [
      one('a', 'unanswered', 0.9),
      one('a', 'gone_quiet', 0.5),
      one('b', 'they_offered', 0.6),
      one('c', 'new_voice', 0.9),
      one('d', 'missed_call', 1),
      one('d', 'they_offered', 0.9),
    ];
    expect(rankQueue(open, new Map(), new Set()).map(({ id }) => id)).toEqual([
      'd missed_call',
      'b they_offered',
      'a gone_quiet',
    ]);
  });

  it('takes of promises only those to call', () => {
    expect(callWorth({ reason: 'your_promise', evidence: promised('I’ll call you next week.') })).toBe(1);
    expect(callWorth({ reason: 'your_promise', evidence: promised('I’ll send you the book.') })).toBe(0);
  });

  it('leaves out who is busy, learns what the owner makes of reasons, and never minds the plan of the day', () => {
    const open = [one('a', 'they_offered', 0.6), { ...one('b', 'gone_quiet', 0.5), isPlanned: true }];
    expect(rankQueue(open, new Map(), new Set(['a'])).map(({ contactId }) => contactId)).toEqual(['b']);
    expect(rankQueue(open, new Map(), new Set())[0]!.contactId).toBe('a');
    const tired = new Map([['they_offered' as const, { actedOn: 0, dismissed: 30 }]]);
    expect(rankQueue(open, tired, new Set())[0]!.contactId).toBe('b');
  });

  it('is the same whatever the order in which they come', () => {
    const any = fc.record({
      who: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      reason: fc.constantFrom(...reasonNames),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const many = fc.uniqueArray(any, { selector: ({ who, reason }) => `${who} ${reason}`, maxLength: 30 });
    fc.assert(
      fc.property(many, (given) => {
        const open = given.map(({ who, reason, score }) => one(who, reason, score));
        const ranked = rankQueue(open, new Map(), new Set());
        expect(rankQueue([...open].reverse(), new Map(), new Set())).toEqual(ranked);
        expect(new Set(ranked.map(({ contactId }) => contactId)).size).toBe(ranked.length);
      }),
    );
  });
});
