import type TestAgent from 'supertest/lib/agent.js';
import { ImportRunner, ImportUndoer } from '#libs/imports';
import { newId } from '#libs/platform';
import { manyItems, StillClock, writePage } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

const MEBIBYTE = 1024 * 1024;
const clock = new StillClock('2026-11-23T15:00:00Z');
const page = writePage({
  items: [
    { author: 'Brad Lovell', text: 'You were the first to welcome me when I moved here.' },
    { author: 'Mara', text: '@Brad — Meeting makes all the difference.' },
    { text: 'Would love to sit on it some day!' },
    'Benches of the north | Wood and Glue',
  ],
});

describe('imports', () => {
  let api: TestApi;
  let editor: TestAgent;
  let viewer: TestAgent;
  beforeAll(async () => {
    const ownerIdentities = [{ kind: 'name', printed: 'Mara' } as const];
    api = await startApi({ clock, ownerIdentities, timeZone: 'Europe/Berlin', config: { importMaxBytes: MEBIBYTE } });
    editor = await api.signInAs('editor');
    viewer = await api.signInAs('viewer');
  });
  afterAll(() => api.close());

  const at = (rest: string) => api.path(`imports${rest}`);
  const previewed = async (text = page): Promise<string> => {
    const { body } = await editor.post(at('/preview')).send({ text }).expect(201);
    return body.import.id;
  };
  const brought = async (text = page): Promise<string> => {
    const id = await previewed(text);
    await editor
      .post(at(`/${id}/run`))
      .send({})
      .expect(202);
    await api.app.get(ImportRunner, { strict: false }).run(api.workspaceId, id);
    return id;
  };

  describe('a preview', () => {
    it('that is opened again tells what would come in now, until it is run', async () => {
      const text = writePage({ title: 'A stool', items: [{ author: 'Petra Vane', text: 'Mine has three legs.' }] });
      const first = await editor.post(at('/preview')).send({ text }).expect(201);
      const id = first.body.import.id as string;
      expect((await viewer.get(at(`/${id}/preview`)).expect(200)).body).toEqual(first.body);

      await brought(text);
      const again = await viewer.get(at(`/${id}/preview`)).expect(200);
      expect(again.body).toMatchObject({ alreadyImported: expect.any(String), newPeople: { items: [], total: 0 } });

      const run = editor.post(at(`/${id}/run`)).send({});
      await run.expect(202);
      await viewer.get(at(`/${id}/preview`)).expect(409);
      const other = await api.otherWorkspace();
      await other.agent.get(at(`/${id}/preview`)).expect(404);
    });

    it('of a pasted text tells what would come in', async () => {
      const body = { text: page, postTitle: 'My bench', postUrl: 'https://blog.example/bench', postDate: '2010-09-27' };
      const answer = await editor.post(at('/preview')).send(body).expect(201);
      expect(answer.body).toEqual({
        import: {
          id: expect.any(String),
          format: 'pasted-thread',
          fileName: null,
          state: 'previewed',
          postTitle: 'My bench',
          postUrl: 'https://blog.example/bench',
          postDate: '2010-09-26T22:00:00.000Z',
          postDatePrecision: 'day',
          bytesTotal: 0,
          bytesDone: 0,
          rowsTotal: 4,
          rowsDone: 0,
          counts: { created: 0, matched: 0, kept: 0, alreadyThere: 0, updated: 0, skipped: 0, failed: 0 },
          people: { created: 0, matched: 0 },
          error: null,
          threadId: null,
          createdAt: '2026-11-23T15:00:00.000Z',
          startedAt: null,
          finishedAt: null,
        },
        style: 'bullets',
        certainty: 'sure',
        title: 'A bench by the door',
        counts: {
          items: 4,
          comments: 2,
          printed: 1,
          certain: 0,
          probable: 0,
          unknown: 1,
          anonymous: 0,
          owner: 1,
          pingbacks: 1,
        },
        people: { byName: 1, byReading: 0, openItems: 1 },
        waiting: [],
        newPeople: { items: [{ name: 'Brad Lovell', comments: 1, because: null }], total: 1 },
        knownPeople: [],
        owner: [{ printed: 'Mara', items: 1 }],
        problems: [{ line: 5, text: 'All posts', reason: expect.any(String) }],
        sample: expect.arrayContaining([
          { position: 2, kind: 'owner', printedAuthor: 'Mara', text: '@Brad — Meeting makes all the difference.' },
        ]),
        alreadyImported: null,
        thread: null,
      });
    });

    it('takes a file, in UTF-16 too, by its bare name and with empty form fields', async () => {
      const file = Buffer.from(`\ufeff${page}`, 'utf16le');
      const answer = await editor
        .post(at('/preview'))
        .field('postTitle', '')
        .field('postDate', '2010')
        .attach('file', file, 'C:\\Users\\me\\größe.txt')
        .expect(201);
      expect(answer.body.import).toMatchObject({
        fileName: 'größe.txt',
        postTitle: 'A bench by the door',
        postDatePrecision: 'year',
      });
    });

    it('takes an API token that may write, and refuses one that may not', async () => {
      const writer = await api.withToken('write');
      const reader = await api.withToken('read');
      await writer.post(at('/preview')).send({ text: page }).expect(201);
      await reader.post(at('/preview')).send({ text: page }).expect(403);
    });

    it.each([
      ['nothing at all', {}, 'file'],
      ['an empty text', { text: '' }, 'text'],
      ['a text without items', { text: 'Just a line.' }, 'text'],
      ['a text with a NUL', { text: `${page}\u0000` }, 'text'],
      ['a day that there is not', { text: page, postDate: '2010-02-30' }, 'postDate'],
      ['a post of tomorrow', { text: page, postDate: '2026-11-25' }, 'postDate'],
      ['no address', { text: page, postUrl: 'blog' }, 'postUrl'],
      ['a script for an address', { text: page, postUrl: 'javascript:alert(1)' }, 'postUrl'],
      ['a field that is none', { text: page, circle: 'inner' }, 'circle'],
      ['a number for a text', { text: 12 }, 'text'],
    ])('of %s is refused with the field to look at', async (_, body, field) => {
      const answer = await editor.post(at('/preview')).send(body).expect(422);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ field })]));
    });

    it('of a picture or of broken text says what to do', async () => {
      const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]);
      const picture = await editor.post(at('/preview')).attach('file', png, 'bench.txt').expect(422);
      expect(picture.body.detail).toMatch(/PNG picture, not text.*paste/);
      const broken = Buffer.concat([Buffer.from(page), Buffer.from([0xc3, 0x28, 0xa0, 0xff, 0x81])]);
      const answer = await editor.post(at('/preview')).attach('file', broken, 'bench.txt').expect(422);
      expect(answer.body.detail).toMatch(/broken UTF-8 at byte \d+, in line \d+/);
    });

    it('of more than is taken is refused, as text and as a file', async () => {
      const text = 'a'.repeat(MEBIBYTE + 1);
      await editor.post(at('/preview')).send({ text }).expect(413);
      const file = await editor.post(at('/preview')).attach('file', Buffer.from(text), 'long.txt').expect(413);
      expect(file.body.detail).toContain('larger than 1 MB');
      await editor.post(at('/preview')).set('content-type', 'text/plain').send('text').expect(415);
    });

    it('is for editors of this workspace', async () => {
      await api.anonymous().post(at('/preview')).send({ text: page }).expect(401);
      await viewer.post(at('/preview')).send({ text: page }).expect(403);
      const { agent } = await api.otherWorkspace();
      await agent.post(at('/preview')).send({ text: page }).expect(404);
    });

    it('can be thrown away, once', async () => {
      const id = await previewed();
      await viewer.delete(at(`/${id}`)).expect(403);
      await editor.delete(at(`/${id}`)).expect(204);
      await editor.delete(at(`/${id}`)).expect(404);
    });
  });

  describe('a run', () => {
    it('is queued, ends, and is told with people and counts', async () => {
      const id = await previewed(writePage({ title: 'A chair', items: manyItems(3) }));
      const asked = await editor
        .post(at(`/${id}/run`))
        .send({ postDate: '2012' })
        .expect(202);
      expect(asked.body).toMatchObject({ id, state: 'queued', postDatePrecision: 'year' });
      await api.app.get(ImportRunner, { strict: false }).run(api.workspaceId, id);
      const { body } = await viewer.get(at(`/${id}`)).expect(200);
      expect(body).toMatchObject({
        state: 'done',
        rowsDone: 3,
        counts: { created: 3 },
        people: { created: 3, matched: 0 },
      });
      await viewer.get(api.path(`threads/${body.threadId}/items`)).expect(200);
    });

    it('needs no body, is refused twice over, and to others than editors', async () => {
      const id = await previewed();
      await viewer.post(at(`/${id}/run`)).expect(403);
      const { agent } = await api.otherWorkspace();
      await agent.post(at(`/${id}/run`)).expect(404);
      await editor
        .post(at(`/${id}/run`))
        .send({ postDate: 'soon' })
        .expect(422);
      await editor.post(at(`/${id}/run`)).expect(202);
      await api.app.get(ImportRunner, { strict: false }).run(api.workspaceId, id);
      const again = await editor.post(at(`/${id}/run`)).expect(409);
      expect(again.body.detail).toContain('is done');
    });

    it('of another workspace’s import is not found even by its own editors', async () => {
      const id = await previewed();
      const other = await api.otherWorkspace();
      for (const rest of ['', '/rows'])
        await other.agent.get(`/api/workspaces/${other.workspaceId}/imports/${id}${rest}`).expect(404);
      for (const verb of ['run', 'undo'])
        await other.agent.post(`/api/workspaces/${other.workspaceId}/imports/${id}/${verb}`).expect(404);
    });
  });

  describe('an undo', () => {
    it('takes back what came in', async () => {
      const id = await brought(
        writePage({
          title: 'A stool',
          items: [{ author: 'Ida Moss', text: 'A stool has three legs.' }, ...manyItems(1, 90)],
        }),
      );
      await viewer.post(at(`/${id}/undo`)).expect(403);
      const asked = await editor.post(at(`/${id}/undo`)).expect(202);
      expect(asked.body.state).toBe('undoing');
      await api.app.get(ImportUndoer, { strict: false }).undo(api.workspaceId, id);
      const { body } = await editor.get(at(`/${id}`)).expect(200);
      expect(body).toMatchObject({ state: 'undone', counts: { created: 2 }, threadId: null });
      const found = await editor.get(api.path('contacts?search=ida')).expect(200);
      expect(found.body.items).toEqual([]);
    });

    it('of a preview is refused', async () => {
      await editor.post(at(`/${await previewed()}/undo`)).expect(409);
    });
  });

  describe('the lists', () => {
    it('show the imports newest first, page by page', async () => {
      const id = await previewed();
      const first = await viewer.get(at('?limit=1')).expect(200);
      expect(first.body.items).toMatchObject([{ id }]);
      const second = await viewer.get(at('')).query({ limit: 200, cursor: first.body.nextCursor }).expect(200);
      expect(second.body.items.map((one: { id: string }) => one.id)).not.toContain(id);
      expect(second.body.nextCursor).toBeNull();
    });

    it('show the fate of every row', async () => {
      const id = await brought(writePage({ title: 'A table', items: [...manyItems(4, 70), 'Tables of the south'] }));
      const first = await viewer.get(at(`/${id}/rows?limit=3`)).expect(200);
      expect(first.body.items[0]).toEqual({
        rowNumber: 1,
        fate: 'created',
        reason: null,
        kind: 'comment',
        printedAuthor: expect.stringContaining('Quill'),
        excerpt: 'This is what visitor number 70 has to say of benches.',
        isCovered: false,
        line: 7,
        place: null,
        contactId: expect.any(String),
        interactionId: expect.any(String),
      });
      const rest = await viewer
        .get(at(`/${id}/rows`))
        .query({ cursor: first.body.nextCursor })
        .expect(200);
      expect(rest.body.items.map((row: { rowNumber: number }) => row.rowNumber)).toEqual([4, 5]);
      const skipped = await viewer.get(at(`/${id}/rows?fate=skipped&search=SOUTH`)).expect(200);
      expect(skipped.body.items).toMatchObject([{ rowNumber: 5, kind: 'pingback', interactionId: null }]);
    });

    it.each(['?limit=0', '?limit=201', '?cursor=nonsense', '?order=name'])('refuse %s', async (query) => {
      await viewer.get(at(query)).expect(422);
    });

    it('refuse a fate that is none and a cursor of another list', async () => {
      const id = await previewed();
      await viewer.get(at(`/${id}/rows?fate=lost`)).expect(422);
      const foreign = Buffer.from(JSON.stringify(['2026-01-01T00:00:00Z'])).toString('base64url');
      await viewer.get(at(`/${id}/rows?cursor=${foreign}`)).expect(422);
    });

    it('are shown to members only', async () => {
      const { agent } = await api.otherWorkspace();
      const id = await previewed();
      for (const rest of ['', `/${id}`, `/${id}/rows`]) {
        await api.anonymous().get(at(rest)).expect(401);
        await agent.get(at(rest)).expect(404);
      }
      for (const unknown of [newId(), 'latest']) await viewer.get(at(`/${unknown}`)).expect(404);
    });
  });
});
