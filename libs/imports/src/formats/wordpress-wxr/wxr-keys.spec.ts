import { fileInMemory } from '#libs/platform';
import { wxrComment, wxrFile, wxrItem } from '../../../test/make-wxr.js';
import { faultsOf, interactionsOf, readAll } from '../../../test/read-format.js';
import { wordpressWxr } from './wordpress-wxr.format.js';

const read = (items: string, site?: string) =>
  readAll(wordpressWxr, fileInMemory('blog.xml', wxrFile(items, { site })));
const keysOf = async (items: string, site?: string) => interactionsOf(await read(items, site)).map(({ key }) => key);

describe('the keys of WordPress comments', () => {
  it('name the blog, else the host of the post, else the title of the blog', async () => {
    const item = wxrItem(wxrComment());
    expect(await keysOf(item, 'http://WWW.Porch.example/blog/')).toEqual(['wordpress porch.example/blog comment 3']);
    expect(await keysOf(item, '')).toEqual(['wordpress porch.example comment 3']);
    expect(await keysOf(item.replace('<link>https://porch.example/2014/bench/</link>', ''), '')).toEqual([
      'wordpress porch comment 3',
    ]);
  });

  it('are those of Disqus and IntenseDebate where a comment is there too, and an answer finds them', async () => {
    const disqus = wxrComment({ id: 4, meta: { dsq_post_id: '6250157256', akismet_result: 'false' } });
    const debate = wxrComment({ id: 5, parent: 4, meta: { id_comment_guid: '77' } });
    const rows = interactionsOf(await read(wxrItem(disqus + debate + wxrComment({ id: 6, parent: 5 }))));
    expect(rows.map(({ key, alsoKeys, answers }) => ({ key, alsoKeys, answers }))).toEqual([
      { key: 'disqus post 6250157256', alsoKeys: ['wordpress porch.example comment 4'], answers: null },
      {
        key: 'intensedebate comment 77',
        alsoKeys: ['wordpress porch.example comment 5'],
        answers: 'disqus post 6250157256',
      },
      { key: 'wordpress porch.example comment 6', alsoKeys: undefined, answers: 'intensedebate comment 77' },
    ]);
  });

  it('are told apart where a number comes again under another post, and refused under the same', async () => {
    const other = wxrItem(wxrComment({ text: 'Another.' }), { path: '/2015/table/' });
    expect(await keysOf(wxrItem(wxrComment()) + other)).toEqual([
      'wordpress porch.example comment 3',
      'wordpress porch.example comment 3 under post porch.example/2015/table',
    ]);
    const records = await read(wxrItem(wxrComment() + wxrComment({ text: 'Again.' })));
    expect(interactionsOf(records).map(({ text }) => text)).toEqual(['So green.']);
    expect(faultsOf(records)).toEqual([
      {
        type: 'fault',
        place: { file: 'blog.xml', line: null, item: 'comment 3' },
        message: 'Number 3 stands twice under its post; the first is read.',
      },
    ]);
  });

  it('bear numbers of any size, and none', async () => {
    expect(await keysOf(wxrItem(wxrComment({ id: '90071992547409931' })))).toEqual([
      'wordpress porch.example comment 90071992547409931',
    ]);
    expect(await keysOf(wxrItem(wxrComment({ id: '' }) + wxrComment({ id: '' })))).toEqual([null, null]);
    expect(await keysOf(wxrItem(wxrComment({ id: '__proto__', parent: 'constructor' })))).toEqual([
      'wordpress porch.example comment __proto__',
    ]);
  });
});
