import { dirname } from 'node:path';
import {
  contactsOf,
  describeReal,
  everyRealFile,
  faultsOf,
  interactionsOf,
  leftOutOf,
  readAll,
  realFile,
} from '../../../test/read-format.js';
import { bluesky } from '../bluesky/bluesky.format.js';
import type { FileFormat } from '../file-format.js';
import type { SourceRecord } from '../file-records.js';
import { handleList } from '../handle-list/handle-list.format.js';
import { linkedinConnections } from '../linkedin/linkedin-connections.format.js';
import { linkedinMessages } from '../linkedin/linkedin-messages.format.js';
import { mastodonAccounts } from '../mastodon/mastodon-accounts.format.js';
import { mastodon } from '../mastodon/mastodon.format.js';
import { twitterApi } from '../twitter-api/twitter-api.format.js';
import { twitterArchive } from '../twitter-archive/twitter-archive.format.js';
import { twitterMonths } from '../twitter-months/twitter-months.format.js';
import { xApi } from '../x-api/x-api.format.js';

const formats = [
  twitterArchive,
  twitterMonths,
  twitterApi,
  xApi,
  mastodon,
  mastodonAccounts,
  bluesky,
  linkedinConnections,
  linkedinMessages,
  handleList,
];

/** Which files are whose; every other real file is none of these. */
const CLAIMS: [FileFormat, string[]][] = [
  [
    twitterArchive,
    [
      'twitter-archive/2022-11_andreruffert',
      'twitter-archive/2023-08_larsbrinkhoff',
      'twitter-archive/dogsheep-fixture',
    ],
  ],
  [twitterMonths, ['twitter-archive-2013/calebhearth']],
  [twitterApi, ['twitter-api-v1']],
  [xApi, []],
  [mastodon, ['mastodon']],
  [mastodonAccounts, ['mastodon']],
  [bluesky, []],
  [linkedinConnections, ['linkedin', 'linkedin']],
  [linkedinMessages, ['linkedin']],
  [handleList, []],
];

async function readOf(format: FileFormat, folder: string, path?: string): Promise<SourceRecord[]> {
  const files = path === undefined ? await everyRealFile(folder) : [await realFile(`${folder}/${path}`)];
  const [group = []] = format.claim(files);
  return readAll(format, group, { timeZone: 'Europe/Berlin' });
}

const countsOf = (records: SourceRecord[]) => ({
  words: interactionsOf(records).length,
  leftOut: leftOutOf(records).reduce((sum, { count = 1 }) => sum + count, 0),
  faults: faultsOf(records).length,
  contacts: contactsOf(records).length,
});
const people = (records: SourceRecord[]) =>
  new Set(
    interactionsOf(records).flatMap(({ to, author, direction }) =>
      (direction === 'outbound' ? to : [author!]).map(({ identities }) => identities.at(-1)!.printed),
    ),
  ).size;
const tallies = (records: SourceRecord[]) =>
  Object.fromEntries(records.flatMap((one) => (one.type === 'tally' ? [[one.what, one.count]] : [])));
const leftOut = (records: SourceRecord[], reason: RegExp) =>
  leftOutOf(records).find((one) => reason.test(one.reason))?.count ?? 0;

describeReal('social exports of others', () => {
  it('are claimed by whom they belong to', async () => {
    const files = await everyRealFile('.');
    // What is not listed yet as a list of its own would fall to the plain lists, which come last.
    const rest = files.filter((file) => mastodonAccounts.claim([file]).length === 0);
    for (const [format, folders] of CLAIMS) {
      const groups = format.claim(format === handleList ? rest : files);
      expect([format.name, groups.map(([first]) => dirname(first!.path)).toSorted()]).toEqual([format.name, folders]);
    }
  });

  it('read the same twice', async () => {
    for (const format of formats)
      for (const group of format.claim(
        await everyRealFile('twitter-archive', 'twitter-archive-2013', 'twitter-api-v1', 'mastodon', 'linkedin'),
      ))
        expect(await readAll(format, group)).toEqual(await readAll(format, group));
  });

  it('twitter-archive/2022-11_andreruffert: 1986 tweets, 553 of them answers, 643 retweets', async () => {
    const records = await readOf(twitterArchive, 'twitter-archive/2022-11_andreruffert');
    expect(records[0]).toMatchObject({ type: 'owner', isCertain: true, person: { name: 'André Ruffert' } });
    expect(countsOf(records)).toEqual({ words: 679, leftOut: 1986 - 679 + 1, faults: 0, contacts: 195 });
    expect(leftOut(records, /retweet/)).toBe(643);
    expect(
      interactionsOf(records).filter(({ kind }) => kind === 'reply').length + leftOut(records, /thread of your own/),
    ).toBe(553);
    expect(tallies(records)).toEqual({ followers: 420, 'people you follow': 295, 'tweets you liked': 1359 });
    const dates = interactionsOf(records)
      .map(({ at }) => at!.toISOString().slice(0, 10))
      .toSorted();
    expect([dates[0]! >= '2010-10-25', dates.at(-1)! <= '2022-11-03']).toEqual([true, true]);
  });

  it('twitter-archive/2023-08_larsbrinkhoff: 40 conversations and 4 groups, and no word on whose they are', async () => {
    const records = await readOf(twitterArchive, 'twitter-archive/2023-08_larsbrinkhoff');
    expect(countsOf(records)).toEqual({ words: 403, leftOut: 4, faults: 0, contacts: 0 });
    expect(people(records)).toBe(44);
    expect(tallies(records)).toEqual({ followers: 764, 'people you follow': 79, 'tweets you liked': 12 });
  });

  it('twitter-archive/dogsheep-fixture: an account, two followers, two followed', async () => {
    const records = await readOf(twitterArchive, 'twitter-archive/dogsheep-fixture');
    expect(countsOf(records)).toEqual({ words: 0, leftOut: 3, faults: 0, contacts: 0 });
    expect(tallies(records)).toEqual({ followers: 2, 'people you follow': 2 });
  });

  it('twitter-archive-2013/calebhearth: 149 tweets, 95 of them answers, 16 retweets, all of them in the table too', async () => {
    const records = await readOf(twitterMonths, 'twitter-archive-2013');
    expect(countsOf(records)).toEqual({ words: 98, leftOut: 51 + 149 + 3, faults: 0, contacts: 0 });
    expect(leftOut(records, /retweet/)).toBe(16);
    expect(
      interactionsOf(records).filter(({ kind }) => kind === 'reply').length + leftOut(records, /thread of your own/),
    ).toBe(95);
    const table = await readOf(twitterMonths, 'twitter-archive-2013/calebhearth', 'csv_2013_01.csv');
    expect(countsOf(table)).toEqual({ words: 99, leftOut: 50, faults: 0, contacts: 0 });
  });

  it('twitter-api-v1/dogsheep: 3 tweets, one of them a retweet', async () => {
    const records = await readOf(twitterApi, 'twitter-api-v1');
    expect(records[0]).toMatchObject({ type: 'owner', isCertain: false, person: { name: 'Simon Willison' } });
    expect(countsOf(records)).toEqual({ words: 1, leftOut: 2, faults: 0, contacts: 0 });
  });

  it('mastodon/philhawksworth: 216 items, 190 of them posts, 155 of these answers', async () => {
    const records = await readOf(mastodon, 'mastodon');
    expect(countsOf(records)).toEqual({ words: 158, leftOut: 216 - 158, faults: 0, contacts: 0 });
    expect(leftOut(records, /boost/)).toBe(26);
    const answers = interactionsOf(records).filter((one) => one.answers !== null).length;
    expect(answers + leftOut(records, /thread of your own/)).toBe(155);
  });

  it('mastodon/mementomori: 477 accounts', async () => {
    expect(countsOf(await readOf(mastodonAccounts, 'mastodon'))).toEqual({
      words: 0,
      leftOut: 0,
      faults: 0,
      contacts: 477,
    });
  });

  it('linkedin: 2 and 10 connections, 11 messages', async () => {
    expect(
      contactsOf(await readOf(linkedinConnections, 'linkedin', 'Remulous__linkedin_connections.csv')),
    ).toHaveLength(2);
    expect(contactsOf(await readOf(linkedinConnections, 'linkedin', 'labeldekho__Connections.csv'))).toHaveLength(10);
    const records = await readOf(linkedinMessages, 'linkedin');
    expect(countsOf(records)).toEqual({ words: 11, leftOut: 0, faults: 0, contacts: 0 });
    expect(people(records)).toBe(4);
  });
});
