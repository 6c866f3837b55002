/** A pasted thread of the sample workspace, and what becomes of it. */
export interface DemoThread {
  /** In the folder threads/. */
  file: string;
  outcome: 'done' | 'undone' | 'previewed';
  postUrl?: string;
  /** Days ago; left out where the items bear dates of their own. */
  posted?: number;
  /** Days ago. */
  broughtIn: number;
}

/** In the order in which they are brought in. */
export const demoThreads: DemoThread[] = [
  {
    file: 'lower-case-g.txt',
    outcome: 'done',
    postUrl: 'https://quoinandkettle.example/the-lost-lower-case-g',
    posted: 403,
    broughtIn: 340,
  },
  {
    file: 'thursdays.txt',
    outcome: 'done',
    postUrl: 'https://quoinandkettle.example/thursdays-so-far',
    posted: 128,
    broughtIn: 105,
  },
  // A friend's blog, pasted by mistake.
  { file: 'loft-diary.txt', outcome: 'undone', broughtIn: 48 },
  {
    file: 'hay-trailer.txt',
    outcome: 'done',
    postUrl: 'https://quoinandkettle.example/the-press-that-came-on-a-hay-trailer',
    posted: 34,
    broughtIn: 30,
  },
  {
    file: 'new-year-card.txt',
    outcome: 'previewed',
    postUrl: 'https://quoinandkettle.example/what-shall-i-print-for-the-new-year',
    posted: 6,
    broughtIn: 0,
  },
];
