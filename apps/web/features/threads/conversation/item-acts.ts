/** What can be done at an item; the same by key and by button, and the same functions as long as the page is open. */
export interface ItemActs {
  /** Shows or hides what says who wrote it. */
  why: (position: number) => void;
  confirm: (position: number) => void;
  change: (position: number) => void;
  refuse: (position: number) => void;
  takeBack: (position: number) => void;
}
