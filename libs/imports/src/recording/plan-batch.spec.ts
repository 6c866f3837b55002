import { normaliseIdentity } from '#libs/accounts';
import type { ImportedAnswer, ImportedItem } from '../formats/import-format.js';
import type { AuthorMatch } from '#libs/memory';
import type { Place } from '../matching/place.js';
import { newStamp } from '../matching/stamp-item.js';
import { planBatch, type BatchKnowledge } from './plan-batch.js';

const now = new Date('2026-03-02T09:00:00Z');

describe('planBatch', () => {
  it('makes a contact once, and gives it whatever its name signs in the thread', () => {
    const { contacts, identities, rows, interactions, people } = plan([
      comment('Brad Lovell'),
      comment('brad  lovell'),
      comment('Ann'),
    ]);
    expect(contacts.map(({ name }) => name)).toEqual(['Brad Lovell', 'Ann']);
    expect(identities.map(({ kind, value, printed }) => [kind, value, printed])).toEqual([
      ['name', 'brad lovell', 'Brad Lovell'],
      ['name', 'ann', 'Ann'],
    ]);
    expect(rows.map(({ fate }) => fate)).toEqual(['created', 'matched', 'created']);
    expect(interactions[1]!.contactId).toBe(contacts[0]!.id);
    expect(people.get('ann')).toBe(contacts[1]!.id);
  });

  it('writes an owner’s comment once for each whom it answers, with the words said to him', () => {
    const spoken = own([
      ['@Brad — You’re on.\n\n', [answer(1, 'Brad')]],
      ['@Jenn — Thank you.', [answer(2, 'Jenn')]],
    ]);
    const { interactions, answers, contacts, rows } = plan([comment('Brad Lovell'), comment(null), spoken]);
    const parts = interactions.slice(2);
    expect(
      parts.map(({ text, part, position, contactId, direction, kind }) => [
        text,
        part,
        position,
        contactId,
        direction,
        kind,
      ]),
    ).toEqual([
      ['@Brad — You’re on.\n\n', 0, 3, contacts[0]!.id, 'outbound', 'reply'],
      ['@Jenn — Thank you.', 1, 3, null, 'outbound', 'reply'],
    ]);
    expect(answers.map(({ interactionId, answeredId, printed }) => [interactionId, answeredId, printed])).toEqual([
      [parts[0]!.id, interactions[0]!.id, 'Brad'],
      [parts[1]!.id, interactions[1]!.id, 'Jenn'],
    ]);
    expect(rows[2]).toMatchObject({ fate: 'matched', interactionId: parts[0]!.id, contactId: contacts[0]!.id });
  });

  it('puts words to several people at once on the timeline of the first who is known', () => {
    const { interactions, answers, contacts } = plan([
      comment(null),
      comment('Ann'),
      own([['Hello you two', [answer(1, 'Jo'), answer(2, 'Ann')]]]),
    ]);
    expect(interactions[2]!.contactId).toBe(contacts[0]!.id);
    expect(answers.map(({ ordinal, printed }) => [ordinal, printed])).toEqual([
      [0, 'Jo'],
      [1, 'Ann'],
    ]);
  });

  it('knows by a full name to whom the owner speaks where the answered item is not there', () => {
    const authors = new Map<string, AuthorMatch>([['jenn whittaker', { who: 'known', contactId: 'jenn', why: '' }]]);
    const { interactions } = plan([own([['@Jenn Whittaker — yes', [answer(null, 'Jenn Whittaker')]]])], { authors });
    expect(interactions[0]!.contactId).toBe('jenn');
  });

  it('lets a commenter answer the part that was meant for him', () => {
    const spoken = own([
      ['To Brad.', [answer(1, 'Brad')]],
      ['To Ann.', [answer(2, 'Ann')]],
    ]);
    const back = { ...comment('Ann'), answers: [answer(3, 'Mara')] };
    const { interactions, answers } = plan([comment('Brad'), comment('Ann'), spoken, back]);
    expect(interactions.at(-1)!.kind).toBe('reply');
    expect(answers.at(-1)).toMatchObject({ answeredId: interactions[3]!.id, printed: 'Mara' });
  });

  it('takes who is certain for the author, and tells why', () => {
    const because = [{ row: 3, quote: '@Jenn — You’re on.' }];
    const certain = { name: 'Jenn Hall', confidence: 'certain' as const, because };
    const probable = { ...certain, name: 'Tom', confidence: 'probable' as const };
    const { contacts, interactions, rows, authors } = plan([
      { ...comment(null), inferred: certain },
      comment('Jenn Hall'),
      { ...comment('Anonymous'), inferred: certain },
      { ...comment(null), inferred: probable },
    ]);
    expect(contacts.map(({ name }) => name)).toEqual(['Jenn Hall']);
    const { id } = contacts[0]!;
    expect(interactions.map(({ contactId }) => contactId)).toEqual([id, id, id, null]);
    expect(rows.map(({ fate, reason }) => `${fate}: ${reason}`)).toEqual([
      'created: Inferred: item 3 says “@Jenn — You’re on.”.',
      'matched: Wrote under this name in this thread before.',
      'matched: Inferred: item 3 says “@Jenn — You’re on.”. Wrote under this name in this thread before.',
      'kept: Probably Tom: item 3 says “@Jenn — You’re on.”. It waits for your word.',
    ]);
    const evidence = [{ position: 3, quote: '@Jenn — You’re on.' }];
    expect(authors).toEqual([
      { interactionId: interactions[0]!.id, ...certain, because: evidence, attached: true },
      { interactionId: interactions[2]!.id, ...certain, because: evidence, attached: true },
      { interactionId: interactions[3]!.id, ...probable, because: evidence, attached: false },
    ]);
  });

  it('finds what is answered among rows of earlier batches', () => {
    const earlier = new Map([[1, [{ interactionId: 'earlier', contactId: 'brad' }]]]);
    const spoken = { ...own([['@Brad — yes', [answer(1, 'Brad')]]]), row: 2 };
    const { interactions, answers } = plan([spoken], { placesOf: (row) => earlier.get(row) ?? [] });
    expect([interactions[0]!.contactId, answers[0]!.answeredId]).toEqual(['brad', 'earlier']);
  });

  it('keeps the words of nobody known, and says why', () => {
    const unclear: AuthorMatch = { who: 'unclear', reason: 'Two have this name.' };
    const items = [comment(null), comment('Anonymous'), comment('x'.repeat(10_000)), comment('Ann Berg')];
    const { rows, contacts, interactions } = plan(items, { authors: new Map([['ann berg', unclear]]) });
    expect(contacts).toEqual([]);
    expect(rows.map(({ fate, contactId }) => [fate, contactId])).toEqual(items.map(() => ['kept', null]));
    expect(rows[3]!.reason).toBe('Two have this name.');
    expect(interactions.map(({ printedAuthor }) => printedAuthor?.length ?? 0)).toEqual([0, 9, 200, 8]);
  });

  it('makes nobody of a pingback or an advertisement', () => {
    const ping: ImportedItem = { ...comment(null), kind: 'pingback', link: { title: 'Five for Friday', url: null } };
    const { rows, links, interactions, contacts } = plan([ping, { ...comment('Best Mattress'), kind: 'spam' }]);
    expect(rows.map(({ fate, interactionId }) => [fate, interactionId])).toEqual([
      ['skipped', null],
      ['skipped', null],
    ]);
    expect(links).toMatchObject([{ title: 'Five for Friday', position: 1 }]);
    expect([interactions, contacts]).toEqual([[], []]);
  });

  it('writes nothing again that stands in the thread', () => {
    const items = numbered([comment('Brad'), comment('Ann')]);
    const [first] = items.map(newStamp());
    const places = new Map([[first!.key, [{ interactionId: 'there', contactId: 'brad' }]]]);
    const { rows, interactions } = plan(items, { standing: { places, links: new Set() } });
    expect(rows.map(({ fate, contactId, interactionId }) => [fate, contactId, interactionId])).toEqual([
      ['already_there', 'brad', 'there'],
      ['created', interactions[0]!.contactId, interactions[0]!.id],
    ]);
  });

  it('numbers the items of a thread of its own as its source does, and others after the last', () => {
    const items = [comment('Ann'), { ...comment('Bob'), kind: 'spam' as const }, comment('Cy')];
    const positions = (known: Partial<BatchKnowledge>) =>
      plan(items, known).interactions.map(({ position }) => position);
    expect(positions({ isOwnThread: true })).toEqual([1, 3]);
    expect(positions({ isOwnThread: false, lastPosition: 147 })).toEqual([148, 149]);
    expect(positions({ isOwnThread: true, lastPosition: 147 })).toEqual([148, 149]);
  });
});

function plan(items: ImportedItem[], known: Partial<BatchKnowledge> = {}) {
  const nothing: BatchKnowledge = {
    importId: 'import',
    threadId: 'thread',
    isOwnThread: true,
    lastPosition: 0,
    now,
    dateOf: () => ({ happenedAt: null, precision: 'none', datedBy: null }),
    standing: { places: new Map<string, Place[]>(), links: new Set<string>() },
    authors: new Map(),
    placesOf: () => [],
    foldName: (name) => normaliseIdentity('name', name),
  };
  const isNumbered = items.every(({ row }) => row > 0);
  return planBatch((isNumbered ? items : numbered(items)).map(newStamp()), { ...nothing, ...known });
}

function numbered(items: ImportedItem[]): ImportedItem[] {
  return items.map((item, index) => ({ ...item, row: index + 1 }));
}

function comment(printedAuthor: string | null): ImportedItem {
  const rest = { row: 0, line: 1, inferred: null, printedDate: null, answers: [], parts: [], link: null };
  return { type: 'item', kind: 'comment', printedAuthor, text: 'A bench by the door.', ...rest };
}

function own(parts: [string, ImportedAnswer[]][]): ImportedItem {
  const text = parts.map(([words]) => words).join('');
  const spoken = parts.map(([words, answers]) => ({ text: words, answers }));
  return { ...comment('Mara'), kind: 'owner', text, answers: spoken.flatMap(({ answers }) => answers), parts: spoken };
}

function answer(row: number | null, name: string): ImportedAnswer {
  return { row, name };
}
