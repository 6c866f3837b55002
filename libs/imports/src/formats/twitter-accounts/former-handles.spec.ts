import { readTweet } from '../tweets/read-tweet.js';
import { AccountSurvey } from './account-survey.js';
import { addressees } from './twitter-people.js';

const isOwner = ({ id }: { id: string | null }) => id === '1';

interface Said {
  text: string;
  on?: string;
  answers?: { id: string; handle?: string };
  mentions?: [handle: string, id: string, name?: string][];
}

const said = ({ text, on = '05', answers, mentions = [] }: Said) =>
  readTweet({
    id_str: '100',
    created_at: `Sat May ${on} 10:00:00 +0000 2012`,
    full_text: text,
    ...(answers && {
      in_reply_to_status_id_str: '99',
      in_reply_to_user_id_str: answers.id,
      in_reply_to_screen_name: answers.handle,
    }),
    entities: {
      user_mentions: mentions.map(([screen_name, id_str, name = 'A Name']) => ({ screen_name, id_str, name })),
    },
  })!;

function peopleOf(tweet: Said, others: Said[] = []): unknown[] {
  const survey = new AccountSurvey(isOwner);
  for (const one of [tweet, ...others]) survey.learn(said(one));
  return addressees(said(tweet), survey, isOwner).map(({ name, identities }) => [
    name,
    ...identities.map(({ printed }) => printed),
  ]);
}

describe('addressees', () => {
  it('are whom it answers, then whom it mentions, each once and without the owner', () => {
    expect(
      peopleOf({
        text: '@me @Bob @ann and @ANN again',
        answers: { id: '7', handle: 'ann' },
        mentions: [
          ['me', '1'],
          ['Bob', '8', 'Bob Reed'],
          ['ann', '7', 'Ann Porter'],
          ['ANN', '7', 'Ann Porter'],
        ],
      }),
    ).toEqual([
      ['Ann Porter', '@ann', 'twitter:7'],
      ['Bob Reed', '@Bob', 'twitter:8'],
    ]);
  });

  it('finds whoever has another handle now, and not the stranger who took the old one', () => {
    const answer: Said = {
      text: '@ann Yes!',
      answers: { id: '7', handle: 'ann_new' },
      mentions: [['ann', '666', 'Taker']],
    };
    expect(peopleOf(answer)).toEqual([[null, '@ann_new', 'twitter:7']]);
    const mention: Said = {
      text: 'With @ann and @bob',
      on: '06',
      mentions: [
        ['ann', '666', 'Taker'],
        ['bob', '8'],
      ],
    };
    expect(peopleOf(mention, [answer])).toEqual([
      [null, '@ann_new', 'twitter:7'],
      ['A Name', '@bob', 'twitter:8'],
    ]);
  });

  it('leaves a mention to whoever has the handle now, where the owner answers him as well', () => {
    const before: Said = {
      text: '@ann Yes!',
      on: '02',
      answers: { id: '7', handle: 'ann_new' },
      mentions: [['ann', '666']],
    };
    const after: Said = {
      text: '@ann Hello',
      on: '20',
      answers: { id: '666', handle: 'ann' },
      mentions: [['ann', '666']],
    };
    expect(peopleOf({ text: 'Hi @ann', on: '21', mentions: [['ann', '666']] }, [before, after])).toEqual([
      ['A Name', '@ann', 'twitter:666'],
    ]);
    expect(peopleOf({ text: 'Hi @ann', on: '02', mentions: [['ann', '666']] }, [before, after])).toEqual([
      [null, '@ann_new', 'twitter:7'],
    ]);
  });

  it('keeps a handle that nobody took as one that he had', () => {
    expect(peopleOf({ text: '@ann Yes!', answers: { id: '7', handle: 'ann_new' } })).toEqual([
      [null, '@ann_new', '@ann', 'twitter:7'],
    ]);
    expect(peopleOf({ text: '@ann Yes!', answers: { id: '7' } })).toEqual([[null, '@ann', 'twitter:7']]);
  });

  it('calls an account that is gone as it was called', () => {
    expect(peopleOf({ text: '@ann Yes!', answers: { id: '7' }, mentions: [['ann', '666']] })).toEqual([
      ['ann', 'twitter:7'],
    ]);
  });

  it('is nobody in a thread of the owner, and whom that mentions', () => {
    expect(peopleOf({ text: 'And more', answers: { id: '1', handle: 'me' } })).toEqual([]);
    expect(peopleOf({ text: '@bob And more', answers: { id: '1', handle: 'me' }, mentions: [['bob', '8']] })).toEqual([
      ['A Name', '@bob', 'twitter:8'],
    ]);
  });

  it('takes no number that stands for nobody', () => {
    expect(peopleOf({ text: 'Hi @gone', mentions: [['gone', '-1', '']] })).toEqual([[null, '@gone']]);
  });
});
