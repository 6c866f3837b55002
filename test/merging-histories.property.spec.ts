import type { Access } from '#libs/accounts';
import { ConflictError } from '#libs/platform';
import { readWorkspace } from '#libs/testing';
import fc from 'fast-check';
import { openHistories, type Histories } from './open-histories.js';

/** More of them: MERGING_RUNS=200. */
const RUNS = Number(process.env['MERGING_RUNS'] ?? 6);
const people = ['Ada Berg', 'Bo Lund', 'Cy Holm', 'Di Nord', 'Eve Dahl', 'Fay Moss'];

const person = fc.nat(people.length - 1);
const pair = fc.tuple(person, person).filter(([one, other]) => one !== other);
const said = fc.array(person, { minLength: 1, maxLength: 4 });
const move = fc.oneof(
  { weight: 3, arbitrary: said.map((who) => ({ does: 'import', who }) as const) },
  { weight: 2, arbitrary: person.map((who) => ({ does: 'log', who }) as const) },
  { weight: 2, arbitrary: person.map((who) => ({ does: 'edit', who }) as const) },
  { weight: 1, arbitrary: person.map((who) => ({ does: 'bound', who }) as const) },
  { weight: 4, arbitrary: pair.map(([kept, gone]) => ({ does: 'merge', kept, gone }) as const) },
  { weight: 2, arbitrary: fc.nat(5).map((which) => ({ does: 'undo', which }) as const) },
);
type Move = typeof move extends fc.Arbitrary<infer Value> ? Value : never;

describe('histories of merging', () => {
  let open: Histories;
  beforeAll(async () => {
    open = await openHistories();
  });
  afterAll(() => open.close());

  /** One workspace in which people are known by their number, whoever they have been merged into. */
  class History {
    private readonly ids: string[] = [];
    private readonly standing: { id: string; kept: number; gone: number }[] = [];
    private readonly into = new Map<number, number>();

    private constructor(
      readonly access: Access,
      private readonly mayMerge: boolean,
    ) {}

    static async begin(mayMerge: boolean): Promise<History> {
      const history = new History(await open.newAccess(), mayMerge);
      for (const name of people) {
        const identities = [{ kind: 'twitter' as const, printed: `@${name.slice(0, 3).trim()}` }];
        history.ids.push(await open.contacts.create(history.access, { name, identities }));
      }
      return history;
    }

    async play(moved: Move, at: number): Promise<void> {
      const { access } = this;
      switch (moved.does) {
        case 'import':
          await open.bringIn(
            access,
            `Post ${at}`,
            moved.who.map((who, index) => ({ author: people[who]!, text: `Words number ${index} under post ${at}.` })),
          );
          return;
        case 'log':
          await open.interactions.log(access, this.idOf(moved.who), {
            channel: 'phone',
            kind: 'call',
            text: `Call ${at}`,
          });
          return;
        case 'edit':
          await open.contacts.update(access, this.idOf(moved.who), { about: `Note ${at}`, cadenceDays: 100 + at });
          return;
        case 'bound':
          await open.contacts.update(access, this.idOf(moved.who), { circle: 'close', boundaries: ['no_phone'] });
          return;
        case 'merge':
          if (this.mayMerge) await this.merge(moved.kept, moved.gone);
          return;
        case 'undo':
          if (this.mayMerge && this.standing.length > 0) await this.undo(moved.which % this.standing.length);
      }
    }

    async undoAll(order: number): Promise<void> {
      for (let tried = order; this.standing.length > 0; tried++) await this.undo(tried % this.standing.length);
    }

    /** Whoever stands for a person now. */
    holder(who: number): number {
      const into = this.into.get(who);
      return into === undefined ? who : this.holder(into);
    }

    private idOf(who: number): string {
      return this.ids[this.holder(who)]!;
    }

    private async merge(one: number, other: number): Promise<void> {
      const [kept, gone] = [this.holder(one), this.holder(other)];
      if (kept === gone) return;
      const before = await readWorkspace(open.database, this.access.workspaceId);
      const first = await open.merge(this.access, this.ids[kept]!, this.ids[gone]!);
      await open.undo(this.access, first.id);
      expect(await readWorkspace(open.database, this.access.workspaceId)).toEqual(before);
      const { id } = await open.merge(this.access, this.ids[kept]!, this.ids[gone]!);
      this.standing.push({ id, kept, gone });
      this.into.set(gone, kept);
    }

    private async undo(which: number): Promise<void> {
      const { id, gone } = this.standing[which]!;
      try {
        expect(await open.undo(this.access, id, { rest: 'kept' })).toEqual({ undone: true, unclear: [] });
      } catch (error) {
        // Only what stands on a later merge must wait for it.
        expect(error).toBeInstanceOf(ConflictError);
        expect(which).toBeLessThan(this.standing.length - 1);
        return;
      }
      this.standing.splice(which, 1);
      this.into.delete(gone);
    }
  }

  it(
    'end, with every merge undone in whatever order, as if nobody had been merged',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 14 }), fc.nat(5), async (moves, order) => {
          const merged = await History.begin(true);
          const plain = await History.begin(false);
          for (const [at, one] of moves.entries()) {
            open.clock.advance({ days: 1 });
            // What a hand does to somebody who has been merged it does to the one who was kept.
            const toHolder =
              'who' in one && typeof one.who === 'number' ? { ...one, who: merged.holder(one.who) } : one;
            await plain.play(toHolder as Move, at);
            await merged.play(one, at);
          }
          await merged.undoAll(order);
          expect(await open.describeAll(merged.access)).toEqual(await open.describeAll(plain.access));
        }),
        { numRuns: RUNS },
      );
    },
    60_000 + RUNS * 5_000,
  );
});
