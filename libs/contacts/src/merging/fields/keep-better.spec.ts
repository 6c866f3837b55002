import fc from 'fast-check';
import { boundaries } from '../../boundaries.js';
import { circles } from '../../contact.entity.js';
import { keepBetter, originsOf } from './keep-better.js';
import { isSame, type ContactRow } from './contact-row.js';
import { undoFields, type FieldStep } from './undo-fields.js';

const row = (given: Partial<ContactRow> = {}): ContactRow => ({
  id: 'kept',
  name: 'Ida',
  circle: null,
  cadence_days: null,
  about: null,
  boundaries: [],
  import_id: null,
  touched_by_hand: false,
  archived_at: null,
  created_at: '2026-01-01T00:00:00+00:00',
  updated_at: '2026-01-01T00:00:00+00:00',
  ...given,
});

describe('keeping the better', () => {
  it('takes the nearer wish, every boundary, both notes, the first day', () => {
    const kept = row({ circle: 'wide', about: 'Met at the fair.', boundaries: ['business_only'] });
    const gone = row({
      id: 'gone',
      circle: 'close',
      cadence_days: 20,
      about: 'Builds benches.',
      boundaries: ['no_phone'],
      touched_by_hand: true,
      created_at: '2025-01-01T00:00:00+00:00',
      archived_at: '2025-05-01T00:00:00+00:00',
    });
    const merged = keepBetter(kept, gone);
    expect(merged).toEqual(
      row({
        circle: 'close',
        cadence_days: 20,
        about: 'Met at the fair.\n\nBuilds benches.',
        boundaries: ['no_phone', 'business_only'],
        touched_by_hand: true,
        created_at: '2025-01-01T00:00:00+00:00',
      }),
    );
    expect(originsOf(kept, gone, merged)).toEqual({
      name: 'kept',
      circle: 'gone',
      cadence_days: 'gone',
      about: 'both',
      boundaries: 'both',
      created_at: 'gone',
    });
  });

  it('says once what both say, and keeps a column that it does not know', () => {
    const merged = keepBetter(
      row({ about: 'Builds benches.', colour: null }),
      row({ about: 'benches', colour: 'red' }),
    );
    expect(merged).toMatchObject({ about: 'Builds benches.', colour: 'red' });
  });

  it('never loses a boundary, whoever goes into whom', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const merged = keepBetter(one, other).boundaries;
        expect([...one.boundaries, ...other.boundaries].every((each) => merged.includes(each))).toBe(true);
      }),
    );
  });
});

const some = fc
  .record({
    name: fc.constantFrom('Ida', 'Ida Brook', 'ida_b', 'I. Brook'),
    circle: fc.constantFrom(null, ...circles),
    cadence_days: fc.constantFrom(null, 7, 30),
    about: fc.constantFrom(null, 'A', 'B', 'C'),
    boundaries: fc.subarray([...boundaries]),
    touched_by_hand: fc.boolean(),
    archived_at: fc.constantFrom(null, '2026-01-02T00:00:00+00:00'),
    created_at: fc.constantFrom('2026-01-01T00:00:00+00:00', '2026-02-01T00:00:00+00:00'),
  })
  .map(row);

describe('undoing fields', () => {
  const step = (before: ContactRow, gone: ContactRow): FieldStep => ({
    kind: 'merge',
    before,
    after: keepBetter(before, gone),
    gone,
  });

  it('keeps what was edited since, and gives back the rest', () => {
    const one = step(row(), row({ name: 'Ida Brook', circle: 'close', boundaries: ['no_phone'] }));
    const current = { ...one.after, about: 'New.', touched_by_hand: true, updated_at: '2026-03-01T00:00:00+00:00' };
    expect(undoFields([one], current).row).toEqual(
      row({ about: 'New.', touched_by_hand: true, updated_at: '2026-03-01T00:00:00+00:00' }),
    );
  });

  it('in any order ends where nothing was merged, with the later merges as if they had been first', () => {
    fc.assert(
      fc.property(
        some,
        fc.array(some, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (kept, goes, which, edited) => {
          const steps: FieldStep[] = [];
          let [current, plain] = [kept, kept];
          for (const [at, gone] of goes.entries()) {
            steps.push(step(current, gone));
            current = steps.at(-1)!.after;
            if (edited % goes.length !== at) continue;
            const edit = { cadence_days: 99, updated_at: '2026-04-01T00:00:00+00:00', touched_by_hand: true };
            [current, plain] = [
              { ...current, ...edit },
              { ...plain, ...edit },
            ];
          }
          while (steps.length > 0) {
            const at = which % steps.length;
            const [undone, ...later] = steps.slice(at) as [FieldStep, ...FieldStep[]];
            const result = undoFields([undone, ...later], current);
            current = result.row;
            steps.splice(at, steps.length, ...later.map((one, index) => ({ ...one, ...result.steps[index]! })));
          }
          expect(Object.entries(plain).filter(([column, value]) => !isSame(current[column], value))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
