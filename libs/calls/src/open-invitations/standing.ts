/** Whether one may ask on a page now: `full` may, and waits for a later week; `crowded` and `off` may not. */
export type Standing = 'open' | 'full' | 'crowded' | 'off';

export interface PlacesTaken {
  isOn: boolean;
  mostAWeek: number;
  /** How many of this week's calls are promised to somebody. */
  takenThisWeek: number;
  waiting: number;
}

export function standingOf({ isOn, mostAWeek, takenThisWeek, waiting }: PlacesTaken): Standing {
  if (!isOn) return 'off';
  if (waiting >= mostWaiting(mostAWeek)) return 'crowded';
  return takenThisWeek >= mostAWeek ? 'full' : 'open';
}

/** Ten weeks of calls; nobody is let hope for more than that. */
export function mostWaiting(mostAWeek: number): number {
  return Math.max(20, 10 * mostAWeek);
}
