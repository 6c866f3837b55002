import { readThread } from '../../read-thread.js';

const owner = { owner: { names: ['Jane Doe', 'janed'] } };
const outline = (text: string) => {
  const { style, items } = readThread(text, owner);
  return [
    style,
    ...items.map(({ kind, author, dated, repliesTo, text: words }) =>
      [kind[0], author.printed, dated, repliesTo.map(({ item }) => item).join('+'), words].join(' | '),
    ),
  ];
};

describe('pages of platforms', () => {
  it('reads Disqus', () => {
    const page =
      'The lot\n\n3 Comments\n\nAvatar\nMo K. • 3 years ago\nWho parks there?\n1 •Reply•Share ›\n\n' +
      'Avatar\nJane Doe Mod ➤ Mo K. • 3 years ago\nNobody yet.\n •Reply•Share ›\n\n' +
      'Avatar\neddie99 • 2 years ago\nI do now.\n2 •Reply•Share ›\n\nLoad more comments\n\nPowered by Disqus';
    expect(outline(page)).toEqual([
      'disqus',
      'c | Mo K. | 3 years ago |  | Who parks there?',
      'o | Jane Doe | 3 years ago | 1 | Nobody yet.',
      'c | eddie99 | 2 years ago |  | I do now.',
    ]);
  });

  it('reads Blogger, with the date below the text', () => {
    const page =
      'Socks\n\n2 comments:\n\nBo Lind said...\nI darn mine.\n12 March 2012 at 09:14\n\n' +
      'janed said...\nBo, so do I!\n12 March 2012 at 10:30\nDelete\n\nPost a Comment\n\nNewer Post\nPowered by Blogger.';
    expect(outline(page)).toEqual([
      'blogger',
      'c | Bo Lind | 12 March 2012 at 09:14 |  | I darn mine.',
      'o | janed | 12 March 2012 at 10:30 | 1 | Bo, so do I!',
    ]);
  });

  it('reads YouTube, where the number of replies tells what is set in', () => {
    const page =
      'My kiln\n\n12K subscribers\n\n3 Comments\n\n@potsandpans\n3 years ago (edited)\nWhat glaze is that?\n12\nReply\n2 replies\n\n' +
      '@janed\n3 years ago\nAsh, from my own stove.\n3\nReply\n\n@clay_cat\n2 years ago\nSame question here\nReply\n\n' +
      '@late.to.it\n1 year ago\nThe sound of it!\n4\nReply\n\nTranscript';
    expect(outline(page)).toEqual([
      'youtube',
      'c | @potsandpans | 3 years ago (edited) |  | What glaze is that?',
      'o | @janed | 3 years ago | 1 | Ash, from my own stove.',
      'c | @clay_cat | 2 years ago | 1 | Same question here',
      'c | @late.to.it | 1 year ago |  | The sound of it!',
    ]);
  });

  it('reads Substack', () => {
    const page =
      'Letter nine\n\nDiscussion about this post\n\nComments\nRestacks\n\nMaggie T.\nMar 3, 2022\nLiked by Jane Doe\nIt made me ring my aunt.\n\n' +
      'Expand full comment\nReply\nShare\n1 reply by Jane Doe\n\nJane Doe\nMar 4, 2022\nAuthor\nHow is she?\n\nExpand full comment\nReply\nShare\n\n' +
      '36 more comments...\n\nReady for more?';
    expect(outline(page)).toEqual([
      'substack',
      'c | Maggie T. | Mar 3, 2022 |  | It made me ring my aunt.',
      'o | Jane Doe | Mar 4, 2022 | 1 | How is she?',
    ]);
  });

  it('reads Medium', () => {
    const page =
      'I phone my readers\n\nResponses (2)\n\nWhat are your thoughts?\n\nRespond\n\nCarl Munch\n\nover 2 years ago\n\n' +
      'My brother writes letters.\n\n12\n\n1 reply\n\nReply\n\nJane Doe\n\nAuthor\n\nover 2 years ago\n\nLetters count double, Carl.\n\n3\n\nReply\n\nSee all responses';
    expect(outline(page)).toEqual([
      'medium',
      'c | Carl Munch | over 2 years ago |  | My brother writes letters.',
      'o | Jane Doe | over 2 years ago | 1 | Letters count double, Carl.',
    ]);
  });

  it('reads Facebook, where the age stands below and an answer begins with a bare name', () => {
    const page =
      'Twice the Washing\n12 May 2019 ·\n\nWe are home.\n\n2 comments\nLike\nComment\nShare\nMost relevant\n\nTop fan\nSian Mererid\nHow is he?\n5y\nLike\nReply\n64\n' +
      'Author\nJane Doe\nSian Mererid off the oxygen!\n5y\nLike\nReply\n22\nMike Trub\nWrong page, sorry\n4y\nLike\nReply\n\nWrite a comment…';
    expect(outline(page)).toEqual([
      'facebook',
      'c | Sian Mererid | 5y |  | How is he?',
      'o | Jane Doe | 5y | 1 | Sian Mererid off the oxygen!',
      'c | Mike Trub | 4y |  | Wrong page, sorry',
    ]);
  });

  it('reads LinkedIn, and takes no headline for a name', () => {
    const page =
      'Jane Doe\nHead of Ops\n1mo\n\nI called twenty readers.\n\n31 comments\n\nLike\nComment\nRepost\nSend\n\nMost relevant\n\nSam Okoro\n • 2nd\nLogistics nerd | Dad of two\n1mo (edited)\n\n' +
      'This made my morning.\n\nLike\n·\n12\nReply\n·\n1 Reply\n\nJane Doe\nAuthor\nHead of Ops\n1mo\n\nSam Okoro you are on!\n\nLike\nReply\n\nPetra Voss\n • 3rd+\nConsultant\n3w\n\nWell done.\n\nLike\nReply\n\nLoad more comments';
    expect(outline(page)).toEqual([
      'linkedin',
      'c | Sam Okoro | 1mo (edited) |  | This made my morning.',
      'o | Jane Doe | 1mo | 1 | Sam Okoro you are on!',
      'c | Petra Voss | 3w |  | Well done.',
    ]);
  });

  it('reads Reddit, old and new', () => {
    const old =
      'radio\n\n[–]odd_one 211 points 4 years ago (2 children)\nTwo daughters.\n\npermalinkembedsavereportreply\n\n' +
      '    [–]janed [S] 60 points 4 years ago (1 child)\n    Odd! Sunday?\n\n    permalinkembedsaveparentreportreply\n\n' +
      '        [–]odd_one 8 points 4 years ago (0 children)\n        Sunday.\n\n        permalinkembedsaveparentreportreply\n\n[–]late_tim 1 point 3 years ago (0 children)\nStill on?\n';
    expect(outline(old)).toEqual([
      'reddit',
      'c | odd_one | 4 years ago |  | Two daughters.',
      'o | janed | 4 years ago | 1 | Odd! Sunday?',
      'c | odd_one | 4 years ago | 2 | Sunday.',
      'c | late_tim | 3 years ago |  | Still on?',
    ]);
    const recent =
      'r/knitting\n\nwoolfan\n•\n3y ago\nI am in Oslo.\n\nUpvote\n12\n\nDownvote\n\nReply\n\nAward\n\nShare\n\njaned\nOP\n•\n3y ago\nOslo! Tuesday?\n\nUpvote\n3\n\nDownvote\n\nReply\n\nShare\n';
    expect(outline(recent)).toEqual([
      'reddit',
      'c | woolfan | 3y ago |  | I am in Oslo.',
      'o | janed | 3y ago | 1 | Oslo! Tuesday?',
    ]);
  });

  it('reads Hacker News and Discourse', () => {
    const news =
      'Hacker News\n\ncoldwire 2 hours ago | next [–]\n\nAnd time zones?\nreply\n\n    janed 2 hours ago | parent | next [–]\n\n    Badly.\n    reply\n\nmossy 1 hour ago | prev [–]\n\nWe did this too.\nreply\n\nGuidelines | FAQ | Lists';
    expect(outline(news)).toEqual([
      'hackernews',
      'c | coldwire | 2 hours ago |  | And time zones?',
      'o | janed | 2 hours ago | 1 | Badly.',
      'c | mossy | 1 hour ago |  | We did this too.',
    ]);
    const forum =
      'Chess\n\njaned\nMar 2020\nAnswer with yourselves.\n\n41 likes 2 replies\n\npawn_sac\nMar 2020\nWhat was the position?\n\n6 Likes\n\n\njaned\npawn_sac\nMar 2020\nMate in two.\n\n3 Likes\n\n\nNew & Unread Topics\nPowered by Discourse';
    expect(outline(forum)).toEqual([
      'discourse',
      'c | pawn_sac | Mar 2020 |  | What was the position?',
      'o | janed | Mar 2020 | 1 | Mate in two.',
    ]);
  });

  it('marks an advert, and answers set in under others', () => {
    const page =
      '2 comments\n\n    Bo Lind says:\n    March 3, 2011 at 4:05 pm\n    My goat eats books.\n\n        Mia Ek says:\n        March 3, 2011 at 5:05 pm\n        Which ones?\n\n' +
      '    Shop says:\n    March 4, 2011 at 4:05 pm\n    Best price on goat feed, visit our store, free shipping, discount code GOAT.\n';
    expect(outline(page).slice(1)).toEqual([
      'c | Bo Lind | March 3, 2011 at 4:05 pm |  | My goat eats books.',
      'c | Mia Ek | March 3, 2011 at 5:05 pm | 1 | Which ones?',
      's | Shop | March 4, 2011 at 4:05 pm |  | Best price on goat feed, visit our store, free shipping, discount code GOAT.',
    ]);
  });
});
