import type { ThreadItem } from '../threads.types';

/** How an item hangs in the conversation. */
export interface ReplyLine {
  /** 0 begins something new; each answer to what stands right above is set in one step more. */
  depth: number;
  /** Whether an answer is set in under it. */
  answered: boolean;
  /** Depths whose line runs past this item, to an answer further down. */
  through: readonly number[];
}

type Answering = Pick<ThreadItem, 'position' | 'answers'>;

/**
 * Draws an answer under what it answers where nothing else stands between the two; an answer to something further away
 * begins anew, and only names what it answers.
 */
export function layReplyLines(items: readonly Answering[]): Map<number, ReplyLine> {
  const lines = items.map(() => ({ depth: 0, answered: false, through: new Set<number>() }));
  // The items from the beginning of the branch to the newest one, by their index.
  let branch: number[] = [];
  items.forEach((item, index) => {
    const answered = Math.max(0, ...item.answers.map(({ position }) => position ?? 0).filter(isBefore(item)));
    const depth = branch.findIndex((at) => items[at]?.position === answered) + 1;
    const above = branch[depth - 1];
    branch = [...branch.slice(0, depth), index];
    if (above === undefined) return;
    lines[index]!.depth = depth;
    lines[above]!.answered = true;
    for (let between = above + 1; between < index; between++) lines[between]?.through.add(depth - 1);
  });
  return new Map(
    items.map(({ position }, index) => {
      const { depth, answered, through } = lines[index]!;
      return [position, { depth, answered, through: [...through] }];
    }),
  );
}

function isBefore({ position }: Answering) {
  return (answered: number) => answered < position;
}
