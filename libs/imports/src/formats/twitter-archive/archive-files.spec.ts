import { fileInMemory } from '#libs/platform';
import { claimArchives } from './archive-files.js';

const ytd = (path: string, name: string) => fileInMemory(path, `window.YTD.${name}.part0 = [ ]`);
const claimed = (...files: ReturnType<typeof fileInMemory>[]) =>
  claimArchives(files).map((group) => group.map(({ path }) => path));

describe('claimArchives', () => {
  it('takes all that lies in the folders of an archive', () => {
    expect(
      claimed(
        fileInMemory('twitter-2022/Your archive.html', '<html>'),
        fileInMemory('twitter-2022/assets/js/main.js', 'x'),
        ytd('twitter-2022/data/tweets.js', 'tweets'),
        fileInMemory('twitter-2022/data/tweets_media/1.jpg', '\u00ff'),
        fileInMemory('notes/tea.txt', 'tea'),
      ),
    ).toEqual([
      [
        'twitter-2022/Your archive.html',
        'twitter-2022/assets/js/main.js',
        'twitter-2022/data/tweets.js',
        'twitter-2022/data/tweets_media/1.jpg',
      ],
    ]);
  });

  it('keeps the archives of two accounts apart', () => {
    expect(
      claimed(ytd('a/data/tweets.js', 'tweets'), ytd('b/data/tweets.js', 'tweets'), ytd('a/data/like.js', 'like')),
    ).toEqual([['a/data/tweets.js', 'a/data/like.js'], ['b/data/tweets.js']]);
  });

  it('takes loose files by their content, and leaves what lies beside them', () => {
    expect(
      claimed(
        ytd('mine.js', 'tweets'),
        ytd('people.txt', 'follower'),
        fileInMemory('tweets.js', 'var tweets = []'),
        fileInMemory('README.txt', 'This archive was generated at the request of the following user'),
        fileInMemory('data.csv', 'a,b'),
      ),
    ).toEqual([['mine.js', 'people.txt', 'README.txt']]);
  });
});
