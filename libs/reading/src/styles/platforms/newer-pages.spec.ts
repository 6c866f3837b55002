import { readThread } from '../../read-thread.js';

const owner = { owner: { names: ['Jane Doe', 'janed'], handles: ['janed'] } };
const outline = (text: string) => {
  const { style, items } = readThread(text, owner);
  return [style, ...items.map(({ kind, author, text: words }) => [kind[0], author.printed, words].join(' | '))];
};

describe('other pages of platforms', () => {
  it('reads Disqus where the arrow to the answered person is a picture, and keeps the place of a deleted comment', () => {
    const page =
      'The lot\n\n4 Comments\n\nAvatar\nMo Kern • 3 years ago\nWho parks there?\n1 △ ▽ • Reply • Share ›\n\n' +
      'Avatar\nJane Doe Mod Mo Kern • 3 years ago\nNobody yet.\n2 △ ▽ • Reply • Share ›\n\n' +
      'Avatar\nThis comment was deleted.\n\nAvatar\nMo Kern Jane Doe • 2 years ago\nI do now.\n3 △ ▽ • Reply • Share ›\n\n' +
      'ALSO ON THE LOT\n\nOld times\n6 comments • 3 years ago\n\nPowered by Disqus';
    expect(outline(page)).toEqual([
      'disqus',
      'c | Mo Kern | Who parks there?',
      'o | Jane Doe | Nobody yet.',
      'c |  | This comment was deleted.',
      'c | Mo Kern | I do now.',
    ]);
  });

  it('reads Disqus with a line each for name, badge, answered person and age', () => {
    const page =
      'Disqus is a discussion network\n\n−\n⚑\nMo Kern\n3 years ago\n\nWho parks there?\n\n4\n\n0\n\nReply\n\n' +
      '−\n⚑\nJane Doe\nMod\nMo Kern\n3 years ago\n\nNobody yet.\n\n1\n\n0\n\nReply\n\nPowered by Disqus';
    expect(outline(page)).toEqual(['disqus', 'c | Mo Kern | Who parks there?', 'o | Jane Doe | Nobody yet.']);
  });

  it('reads Blogger where name and date are glued together', () => {
    const page =
      'Socks\n\n3 comments:\n\nBo Lind12 March 2015 at 09:14\nI darn mine.\n\nReplyDelete\nReplies\n\n' +
      'Jane Doe12 March 2015 at 10:30\nBo, so do I!\n\nDelete\nReply\n\nUnknown13 March 2015 at 08:00\nWhat wool?\n\nReplyDelete\n\nAdd comment';
    const { items } = readThread(page, owner);
    expect(outline(page)).toEqual([
      'blogger',
      'c | Bo Lind | I darn mine.',
      'o | Jane Doe | Bo, so do I!',
      'c | Unknown | What wool?',
    ]);
    expect(items.map(({ repliesTo }) => repliesTo.map(({ item }) => item))).toEqual([[], [1], []]);
  });

  it('parts a name from the month that is glued to it, capitals inside the name or not', () => {
    const page =
      'Socks\n\n2 comments:\n\nKnitPickyNovember 8, 2016 at 4:40 PM\nI darn mine.\n\nReplyDelete\n\n' +
      'Nora JeanFebruary 6, 2017 at 9:40 PM\nSo do I.\n\nReplyDelete\n\nPost a Comment';
    expect(outline(page)).toEqual(['blogger', 'c | KnitPicky | I darn mine.', 'c | Nora Jean | So do I.']);
  });

  it('takes the first post of a forum for the opening where it bears the same head as what answers it', () => {
    const post = (name: string, text: string) => `${name}\n12d\n\n${text}\n\n`;
    const page =
      `Lamps\nHelp\n\nWhich bulb is it?\n${post('janed\nJane Doe', 'Mine hums.')}` +
      `${post('mokern', 'So did mine.')}${post('janed\nJane Doe', 'For how long?')}${post('mokern', 'A year.')}` +
      `${post('bo_lind', 'It is the choke.')}Powered by Discourse, best viewed with JavaScript enabled`;
    expect(outline(page)).toEqual([
      'discourse',
      'c | mokern | So did mine.',
      'o | janed | For how long?',
      'c | mokern | A year.',
      'c | bo_lind | It is the choke.',
    ]);
  });

  it.each([
    [
      'the likes glued to the date',
      (name: string, text: string) => `${name}\nNov 4, 2022Liked by Jane Doe\n\n${text}\n`,
    ],
    ['the date of a change', (name: string, text: string) => `${name}\nNov 4, 2022·edited Nov 5, 2022\n\n${text}\n`],
    ['what somebody writes', (name: string, text: string) => `${name}\nWrites Old Letters\nNov 4\n${text}\n`],
    ['ages for dates', (name: string, text: string) => `${name}\n2d\n${text}\n`],
  ])('reads Substack by its heading alone, with %s', (_, comment) => {
    const said = [comment('Mo Kern', 'Who parks there?'), comment('Jane Doe', 'Nobody.'), comment('Bo Lind', 'I do.')];
    const page = `Lots\n\nThe lot\n\nJane Doe\nNov 3, 2022\n\nIt is empty.\n\nDiscussion about this post\n\n${said.join('\nLike (2)\nReply\nShare\n')}\nReady for more?`;
    expect(outline(page)).toEqual([
      'substack',
      'c | Mo Kern | Who parks there?',
      'o | Jane Doe | Nobody.',
      'c | Bo Lind | I do.',
    ]);
  });

  it('reads old Reddit with badges and flairs', () => {
    const page =
      'all 3 comments\n\n[–]burt_70 12 points 1 year ago  (1 child)\nDo not vacuum it.\n\npermalinksavereportreply\n\n' +
      '[–]janed[S] 5 points 1 year ago  (0 children)\nThe hoover is out.\n\npermalinksaveparentreportreply\n\n' +
      '[–]burt_70HO 2 points 1 year ago  (0 children)\nGood.\n\npermalinksavereportreply';
    expect(outline(page)).toEqual([
      'reddit',
      'c | burt_70 | Do not vacuum it.',
      'o | janed | The hoover is out.',
      'c | burt_70 | Good.',
    ]);
  });

  it('reads a phpBB topic, whose first post is the opening', () => {
    const post = (name: string, day: number, text: string) =>
      `${name}\nElder\n\nJoined: 19 Nov 2003\nPosts: 33\nLocation: Bala\n\nPosted: Sun Oct ${day}, 2006 7:02 pm    Post subject:\n\n${text}\nBack to top\n\n`;
    const page = `Sheep Forum\n\n${post('Jane Doe', 15, 'I broke a hip.')}${post('Ferret Dave', 16, 'Stay put.')}${post('Jane Doe', 17, 'I do.')}Powered by phpBB`;
    expect(outline(page)).toEqual(['forum', 'c | Ferret Dave | Stay put.', 'o | Jane Doe | I do.']);
  });

  it('reads Facebook where the age stands under the buttons, with badges over and under a comment', () => {
    const comment = (name: string, text: string, under = '') => `${name}\n${text}\nLike\nReply\n2w\n${under}`;
    const page = `Jane Doe\n15 June at 18:40 · Bala · Public\nI gave back the chalk.\n12\n3 comments\nLike\nComment\nShare\nMost relevant\n\n${comment('Oisín Kerr', 'You made me count the crows.', 'Edited\n')}\nAuthor\n${comment('Jane Doe', 'Oisín Kerr In writing, see here.', '4\n')}\n${comment('Melba Pinto', 'Handwriting was not that good either.')}`;
    expect(outline(page)).toEqual([
      'facebook',
      'c | Oisín Kerr | You made me count the crows.',
      'o | Jane Doe | Oisín Kerr In writing, see here.',
      'c | Melba Pinto | Handwriting was not that good either.',
    ]);
  });

  it('reads a platform that it does not know where every comment begins with like lines, and is less sure', () => {
    const page =
      'A bench on the ferry.\n\n21h\nJutta K.\n@jutta@norden.example\n\nIt rained.\n\n3\n2\n\n' +
      '20h\nJane Doe\n@janed@river.example\n\n@jutta It always does.\n\n1\n\n19h\nOisín\n@oisin@scholar.example\n\nNot in May.\n\n4';
    expect(outline(page)).toEqual([
      'unknown',
      'c | Jutta K. | It rained.',
      'o | Jane Doe | @jutta It always does.',
      'c | Oisín | Not in May.',
    ]);
    expect(readThread(page, owner).certainty).toBeLessThan(0.7);
  });
});
