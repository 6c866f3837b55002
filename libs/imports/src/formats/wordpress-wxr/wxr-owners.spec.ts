import { fileInMemory } from '#libs/platform';
import { wxrAuthorText, wxrComment, wxrFile, wxrItem } from '../../../test/make-wxr.js';
import { interactionsOf, readAll } from '../../../test/read-format.js';
import type { SourceRecord } from '../file-records.js';
import { wordpressWxr } from './wordpress-wxr.format.js';

const mara = wxrAuthorText(1, 'mara', 'Mara Lind');
const read = (comments: string, authors: string, more = '') =>
  readAll(wordpressWxr, fileInMemory('blog.xml', wxrFile(wxrItem(comments), { authors, more })));
const ownersOf = (records: SourceRecord[]) => records.filter((one) => one.type === 'owner');

describe('the authors of a WordPress blog', () => {
  it('are the owner where there is one', async () => {
    const signedIn = wxrComment({ id: 1, user: 1, author: 'Mara', email: 'mara@porch.example', url: '' });
    const records = await read(signedIn + wxrComment({ id: 2 }), mara);
    const identities = [{ kind: 'email', printed: 'mara@porch.example', verified: true }];
    const site = { kind: 'website', printed: 'https://www.porch.example', verified: true };
    expect(records[0]).toEqual({
      type: 'owner',
      person: { name: 'Mara Lind', identities: [...identities, site], isOwner: true },
      isCertain: true,
    });
    const [own, hers] = interactionsOf(records);
    expect(own!.author).toEqual({ name: 'Mara', identities, isOwner: true });
    expect(hers!.author).not.toHaveProperty('isOwner');
  });

  it('are asked about where there are several, and each writes as himself', async () => {
    const two = mara + wxrAuthorText(2, 'jon', 'Jon Berg', 'JON@porch.example');
    const records = await read(wxrComment({ user: 99, author: 'jon', email: 'jon@porch.example', url: '' }), two);
    expect(ownersOf(records).map(({ person, isCertain }) => [person.name, person.isOwner, isCertain])).toEqual([
      ['Mara Lind', undefined, false],
      ['Jon Berg', undefined, false],
    ]);
    expect(interactionsOf(records)[0]!.author).toEqual({
      name: 'jon',
      identities: [{ kind: 'email', printed: 'JON@porch.example', verified: true }],
    });
  });

  it('are no owner by the name of an office', async () => {
    const [owner] = ownersOf(await read('', wxrAuthorText(1, 'admin', 'admin')));
    expect(owner).toMatchObject({ person: { name: null }, isCertain: true });
  });

  it('have a name of wordpress.com there', async () => {
    const [owner] = ownersOf(await read('', mara, '<wp:base_site_url>http://wordpress.com/</wp:base_site_url>'));
    expect(owner!.person.identities).toContainEqual({ kind: 'wordpress', printed: 'mara', verified: true });
  });

  it('are found among those who were signed in where an old export lists none', async () => {
    const reader = wxrComment({ id: 1, user: 8, author: 'Rosa' });
    const first = wxrComment({ id: 2, user: 1, author: 'Boss', email: 'boss@porch.example' });
    const creator = wxrComment({ id: 3, user: 5, author: 'Mara' });
    const records = await read(reader + first + first.replace('>2<', '>4<') + creator, '');
    expect(ownersOf(records).map(({ person, isCertain }) => [person.name, isCertain])).toEqual([
      ['Boss', false],
      ['Mara', false],
    ]);
    expect(records.findIndex((one) => one.type === 'owner')).toBeLessThan(records.findIndex(isOf('comment 2')));
  });
});

function isOf(item: string) {
  return (one: SourceRecord) => one.type === 'interaction' && one.place.item === item;
}
