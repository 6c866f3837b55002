import type { Boundary } from '#libs/contacts';
import { facts, NOW, row, signal } from '../../test/build-facts.js';
import { draftSuggestions, type RefusedFor } from './draft-suggestions.js';

const nothing: RefusedFor = { person: false, reasons: new Set(), lastAt: null };
const offer = row({ id: 'offer', ago: 40, text: 'Call me some day, I would love to talk.' });
const others = Array.from({ length: 12 }, (_, at) => row({ id: `${at}`, ago: 41 + at, text: 'So true.' }));

const draft = (boundaries: Boundary[], person = {}) =>
  draftSuggestions(
    facts({
      rows: [offer, ...others],
      signals: [signal({ type: 'wants_to_talk', interactionId: 'offer' })],
      known: ['phone', 'email'],
      person: { boundaries, ...person },
    }),
    nothing,
    7,
    NOW,
  );
const reasonsOf = (boundaries: Boundary[], person = {}) => draft(boundaries, person).drafts.map(({ reason }) => reason);

describe('boundaries', () => {
  it('are no matter where there are none', () => {
    expect(reasonsOf([])).toEqual(['they_offered', 'gone_quiet', 'one_sided', 'many_waves']);
  });

  it.each([
    [['deceased'], {}],
    [['do_not_contact', 'no_phone'], {}],
    [[], { archivedAt: NOW }],
  ] as [Boundary[], object][])('%p with %p leave nothing, and nothing to look for again', (boundaries, person) => {
    expect(draft(boundaries, person)).toEqual({ drafts: [], nextDueAt: null });
  });

  it('of business leave what is no personal matter', () => {
    expect(reasonsOf(['business_only'])).toEqual(['they_offered']);
  });

  it('on the phone leave the reasons, and another way', () => {
    expect(reasonsOf(['no_phone'])).toEqual(reasonsOf([]));
    expect(draft(['no_phone']).drafts.map(({ channel }) => channel)).not.toContain('phone');
    expect(draft([]).drafts[0]!.channel).toBe('phone');
  });
});
