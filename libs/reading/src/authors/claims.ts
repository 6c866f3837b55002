import type { OwnerCall } from './owner-calls.js';

/** How likely a call answers each comment; NOBODY stands for none. */
export type Shares = Map<number, number>;

/** In place of a comment where a call answers none. */
export const NOBODY = -1;

const TOO_LITTLE = 0.02;
const NONE: ReadonlyMap<OwnerCall, number> = new Map();

/** Which comments the calls of a thread lay claim to, as far as they are settled. */
export class Claims {
  private readonly shares = new Map<OwnerCall, Shares>();
  private readonly byComment = new Map<number, Map<OwnerCall, number>>();

  /** Takes the claims of a call in place of what it has claimed before. */
  settle(call: OwnerCall, shares: Shares): void {
    for (const comment of this.shares.get(call)?.keys() ?? []) this.byComment.get(comment)?.delete(call);
    this.shares.set(call, shares);
    for (const [comment, share] of shares) {
      if (comment === NOBODY || share < TOO_LITTLE) continue;
      const known = this.byComment.get(comment);
      if (known === undefined) this.byComment.set(comment, new Map([[call, share]]));
      else known.set(call, share);
    }
  }

  of(call: OwnerCall): Shares {
    return this.shares.get(call) ?? new Map();
  }

  on(comment: number): ReadonlyMap<OwnerCall, number> {
    return this.byComment.get(comment) ?? NONE;
  }

  /** The comment that a call answers more likely than not. */
  clear(call: OwnerCall): number | null {
    for (const [comment, share] of this.of(call)) if (share > 0.5 && comment !== NOBODY) return comment;
    return null;
  }

  /** How likely a comment is answered by no other item than the one at a place. */
  openFor(at: number, comment: number): number {
    let open = 1;
    for (const [call, share] of this.on(comment)) if (call.at !== at) open *= 1 - share;
    return open;
  }
}
