/** Somebody who asked for a call on the page for readers, and what came of it. */
export interface DemoReader {
  name: string;
  known: string;
  why: string;
  times?: string;
  askedDaysAgo: number;
  /** Left out: the request waits. `books`: said yes to, and a time is picked; `talked`: said yes to, and they have talked. */
  outcome?: 'books' | 'talked' | 'declined';
  about?: string;
  /** In the order of the questions. */
  answers?: string[];
}

export const readersPage = {
  title: 'Fancy a chat over the type case?',
  words: 'I read every word that is left under a post, and I would rather hear it. Bring a question or a cup of tea.',
  question: 'What would you like to talk about?',
  postTitle: 'The press that came on a hay trailer',
  postUrl: 'https://quoinandkettle.example/the-press-that-came-on-a-hay-trailer',
  mostAWeek: 2,
};

export const demoReaders: DemoReader[] = [
  {
    name: 'Marlene Osei',
    known: '@marlenesets',
    why: 'My grandfather left me four cases of Caslon and no idea what to do with them. Where does one begin?',
    askedDaysAgo: 19,
    outcome: 'talked',
  },
  {
    name: 'Dilys Vane',
    known: 'dilys@reach-more-readers.example',
    why: 'I help makers to double their audience in ninety days and would love to show you how.',
    askedDaysAgo: 12,
    outcome: 'declined',
  },
  {
    name: 'Osian Prys',
    known: 'osian@prys.example',
    why: 'I am to print two hundred menus in three weeks, on a press that I have never used.',
    times: 'Afternoons, once the school bus has gone',
    askedDaysAgo: 5,
    outcome: 'books',
    about: 'How much can go wrong in three weeks, and in which order.',
    answers: ['Machynlleth, above the chip shop', 'I drive the school bus and mend bicycles'],
  },
  {
    name: 'Bette Lindqvist',
    known: 'https://bettesets.example',
    why: 'You wrote that the Albion came without its bar. I may have one in the barn. Is it worth the postage?',
    times: 'Any evening but Wednesday',
    askedDaysAgo: 2,
  },
  {
    name: 'Hana Novotná',
    known: 'hana@novotna.example',
    why: 'It did not rain. I owe you a story and a slice of cake.',
    askedDaysAgo: 1,
  },
];
