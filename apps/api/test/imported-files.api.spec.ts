import type TestAgent from 'supertest/lib/agent.js';
import { Matcher } from '#libs/contacts';
import { ImportRunner } from '#libs/imports';
import { makeZip, StillClock } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

const comment = (id: number, author: string, email: string, text: string) =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${author}</wp:comment_author>
   <wp:comment_author_email>${email}</wp:comment_author_email><wp:comment_date_gmt>2011-03-02 10:00:00</wp:comment_date_gmt>
   <wp:comment_content><![CDATA[${text}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>`;
const blog = (
  comments: string,
) => `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Mara</title><link>https://mara.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://mara.example</wp:base_blog_url>
<wp:author><wp:author_login>mara</wp:author_login><wp:author_email>mara@mara.example</wp:author_email>
<wp:author_display_name>Mara Lind</wp:author_display_name></wp:author>
<item><title>A bench</title><link>https://mara.example/bench/</link><wp:post_id>1</wp:post_id>
<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>${comments}</item></channel></rss>`;
const wxr = blog(
  comment(1, 'Jenn Whinnem', 'jenn@whinnem.example', 'Would love to sit on it!') +
    comment(2, 'Mara Lind', 'mara@mara.example', 'Do come by.'),
);

describe('imported files', () => {
  let api: TestApi;
  let editor: TestAgent;
  let viewer: TestAgent;
  beforeAll(async () => {
    api = await startApi({
      clock: new StillClock('2026-11-23T15:00:00Z'),
      ownerIdentities: [{ kind: 'name', printed: 'Mara' }],
      config: { importFilesMaxBytes: 200_000 },
    });
    editor = await api.signInAs('editor');
    viewer = await api.signInAs('viewer');
  });
  afterAll(() => api.close());

  const at = (rest: string) => api.path(`imports${rest}`);
  const uploaded = async (name: string, bytes: string | Buffer): Promise<string> => {
    const { body } = await editor
      .post(at('/files'))
      .attach('files', Buffer.from(bytes as string), name)
      .expect(201);
    expect(body.isThread).toBe(false);
    return body.importId;
  };

  it('say who of them was known already under another name, or may have been', async () => {
    const known = (name: string) => editor.post(api.path('contacts')).send({ name }).expect(201);
    await known('Sunniva Aasgaard');
    await known('Wilhelmina Okonkwo');
    const cards = ['FN:Sunniva Åsgård', 'FN:Mina Okonkwo'].map(
      (line) => `BEGIN:VCARD\r\nVERSION:3.0\r\n${line}\r\nEND:VCARD\r\n`,
    );
    const id = await uploaded('people.vcf', cards.join(''));
    await editor
      .post(at(`/${id}/run`))
      .send({})
      .expect(202);
    await api.app.get(ImportRunner, { strict: false }).run(api.workspaceId, id);
    const { merged, proposed } = await api.app.get(Matcher, { strict: false }).match(api.workspaceId);
    const { body } = await viewer.get(at(`/${id}/summary`)).expect(200);
    expect([body.people, body.madeOne, body.perhapsOne]).toEqual([2, merged, proposed]);
    expect(body.madeOneOf).toHaveLength(merged);
    expect(merged + proposed).toBeGreaterThan(0);
  });

  it('are looked at, asked about the owner, brought in and shown row by row', async () => {
    const id = await uploaded('mara.zip', makeZip({ 'mara.wordpress.xml': wxr, 'notes.bin': '\u0000\u0001' }));
    const { body } = await viewer.get(at(`/${id}/files`)).expect(200);
    expect(body).toMatchObject({
      import: { state: 'previewed', fileName: 'mara.zip' },
      parts: [{ format: 'wordpress-wxr', files: ['mara.zip/mara.wordpress.xml'] }],
      unread: [{ path: 'mara.zip/notes.bin' }],
      isWhole: true,
      rows: 2,
      rowsExpected: 2,
      posts: 1,
      kinds: [{ kind: 'comment', count: 2 }],
      owners: [{ name: 'Mara Lind', isKnown: false, rows: 1 }],
      faultCount: 0,
    });
    const owner = await api.signInAs('owner');
    await owner.post(api.path('owner-identities')).send({ kind: 'email', printed: 'mara@mara.example' }).expect(201);
    const again = await viewer.get(at(`/${id}/files`)).expect(200);
    expect(again.body).toMatchObject({
      people: 1,
      owners: [{ isKnown: true }],
      mostRows: [{ name: 'Jenn Whinnem', rows: 1, contactId: null }],
    });

    await editor
      .post(at(`/${id}/run`))
      .send({})
      .expect(202);
    await api.app.get(ImportRunner, { strict: false }).run(api.workspaceId, id);
    const done = await viewer.get(at(`/${id}`)).expect(200);
    expect(done.body).toMatchObject({ state: 'done', counts: { created: 1, matched: 1 }, people: { created: 1 } });
    expect(done.body.bytesDone).toBe(done.body.bytesTotal);
    const rows = await viewer.get(at(`/${id}/rows`)).expect(200);
    expect(rows.body.items).toMatchObject([
      {
        rowNumber: 1,
        fate: 'created',
        kind: 'comment',
        printedAuthor: 'Jenn Whinnem',
        place: expect.stringContaining('mara.wordpress.xml'),
      },
      { rowNumber: 2, fate: 'matched', kind: 'owner' },
    ]);
    await viewer.get(at(`/${id}/files`)).expect(409);

    const summary = await viewer.get(at(`/${id}/summary`)).expect(200);
    expect(summary.body).toMatchObject({ people: 1, answered: 0, spokenTo: 0, offers: 0, unread: 1 });
    expect(summary.body).toMatchObject({ madeOne: 0, perhapsOne: 0 });
    const csv = await viewer.get(at(`/${id}/rows.csv?fate=created`)).expect(200);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text.split('\r\n')).toHaveLength(3);
    expect(csv.text).toContain('1,created,,comment,Jenn Whinnem,Would love to sit on it!');
    const other = await api.otherWorkspace();
    await other.agent.get(at(`/${id}/summary`)).expect(404);
    await other.agent.get(at(`/${id}/rows.csv`)).expect(404);
  });

  it('are a pasted thread where they are only a text', async () => {
    const text =
      '- Brad Lovell\n\nYou were the first to welcome me.\n\n- Mara\n\n@Brad — Meeting makes all the difference.';
    const { body } = await editor.post(at('/files')).attach('files', Buffer.from(text), 'thread.txt').expect(201);
    expect(body.isThread).toBe(true);
    const preview = await viewer.get(at(`/${body.importId}/preview`)).expect(200);
    expect(preview.body.import).toMatchObject({ fileName: 'thread.txt', format: 'pasted-thread' });
  });

  it('are refused where they are nothing, too much, a broken ZIP, or somebody else’s', async () => {
    await editor.post(at('/files')).attach('files', Buffer.alloc(0), 'empty.txt').expect(422);
    const large = await editor.post(at('/files')).attach('files', Buffer.alloc(300_000, 'x'), 'large.txt').expect(413);
    expect(large.body.detail).toContain('IMPORT_FILES_MAX_MB');
    await editor.post(at('/files')).send({}).expect(415);
    await viewer.post(at('/files')).attach('files', Buffer.from(wxr), 'a.xml').expect(403);
    const broken = await uploaded('broken.zip', makeZip({ 'a.xml': wxr }).subarray(0, 200));
    expect((await viewer.get(at(`/${broken}/files`)).expect(422)).body.detail).toContain('broken ZIP');
    const other = await api.otherWorkspace();
    await other.agent.get(at(`/${broken}/files`)).expect(404);
    await other.agent
      .put(at(`/${broken}/files`))
      .send({})
      .expect(404);
    await other.agent.post(at(`/${broken}/stop`)).expect(404);
    const { body } = await viewer.get(at('')).expect(200);
    expect(body.items.some(({ state }: { state: string }) => state === 'uploading')).toBe(false);
  });

  it('are read as the owner says', async () => {
    const id = await uploaded('a.xml', wxr);
    const chosen = await editor
      .put(at(`/${id}/files`))
      .send({ only: 'wordpress-wxr' })
      .expect(200);
    expect(chosen.body.parts).toHaveLength(1);
    await editor
      .put(at(`/${id}/files`))
      .send({ only: 'nonsense' })
      .expect(422);
    await editor
      .put(at(`/${id}/files`))
      .send({ mapping: { a: 1 } })
      .expect(422);
    await viewer
      .put(at(`/${id}/files`))
      .send({})
      .expect(403);
  });

  it('are tables whose columns are read as the owner says, then and the next time', async () => {
    const table = (name: string) =>
      `Wer,Wo,Lieblingstier\n${name},${name.toLowerCase()}@hof.example,Katze\nOla,ola@hof.example,Hund\n`;
    const holds = ({ tables }: { tables: { columns: { name: string; holds: string }[] }[] }) =>
      Object.fromEntries(tables[0]!.columns.map((column) => [column.name, column.holds]));
    const id = await uploaded('hof.csv', table('Rune'));
    const first = await viewer.get(at(`/${id}/files`)).expect(200);
    expect(holds(first.body)).toEqual({ Wer: '', Wo: 'email', Lieblingstier: '' });
    expect(first.body.tables[0].columns[0].samples).toEqual(['Rune', 'Ola']);
    expect(first.body.fields).toContainEqual({ field: 'first_name', title: 'First name', about: 'person' });
    const said = { Wer: 'name', Wo: 'email', Lieblingstier: 'note' };
    const { body } = await editor
      .put(at(`/${id}/files`))
      .send({ mapping: said })
      .expect(200);
    expect(holds(body)).toEqual(said);
    expect(body.mostRows.map(({ name }: { name: string }) => name)).toEqual(['Rune', 'Ola']);
    await editor
      .put(at(`/${id}/files`))
      .send({ mapping: { Wer: 'hobby' } })
      .expect(422);
    const untried = await uploaded('next.csv', table('Siri'));
    expect(holds((await viewer.get(at(`/${untried}/files`)).expect(200)).body)).toEqual({
      Wer: '',
      Wo: 'email',
      Lieblingstier: '',
    });
    await editor
      .post(at(`/${id}/run`))
      .send({})
      .expect(202);
    expect(holds((await viewer.get(at(`/${untried}/files`)).expect(200)).body)).toEqual(said);
  });

  it('stop when the owner says so, and go on', async () => {
    const id = await uploaded('a.xml', blog(comment(9, 'Karl Reed', 'karl@reed.example', 'Bright.')));
    await editor
      .post(at(`/${id}/run`))
      .send({})
      .expect(202);
    const stopped = await editor.post(at(`/${id}/stop`)).expect(202);
    expect(stopped.body).toMatchObject({ state: 'failed', error: expect.stringContaining('You stopped it') });
    await api.app.get(ImportRunner, { strict: false }).run(api.workspaceId, id);
    expect((await viewer.get(at(`/${id}`))).body.state).toBe('failed');
    await editor
      .post(at(`/${id}/run`))
      .send({})
      .expect(202);
    await api.app.get(ImportRunner, { strict: false }).run(api.workspaceId, id);
    expect((await viewer.get(at(`/${id}`))).body).toMatchObject({ state: 'done', counts: { created: 1 } });
    await viewer.post(at(`/${id}/stop`)).expect(403);
  });
});
