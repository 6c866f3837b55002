import { manyItems, writePage } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

const ITEMS = 4_000;

describe('a long text', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ ownerIdentities: [{ kind: 'name', printed: 'Mara' }] });
  });
  afterAll(() => api.close());

  it('is previewed while everybody else has his answers', async () => {
    const editor = await api.signInAs('editor');
    const text = writePage({ items: manyItems(ITEMS) });
    let isRead = false;
    const reading = timed(async () => {
      const { body } = await editor.post(api.path('imports/preview')).send({ text }).expect(201);
      isRead = true;
      return body;
    });
    const waits: number[] = [];
    while (!isRead) waits.push((await timed(() => api.anonymous().get('/health/live').expect(200))).ms);
    const { ms, result } = await reading;
    expect(result.counts).toMatchObject({ items: ITEMS, comments: ITEMS });
    // Read in between, one answer would have waited for nearly the whole of it.
    expect(Math.max(...waits) / ms).toBeLessThan(0.4);
  });

  it('that is none is refused as a short one is', async () => {
    const editor = await api.signInAs('editor');
    const refused = await editor
      .post(api.path('imports/preview'))
      .send({ text: 'word '.repeat(100_000) })
      .expect(422);
    const short = await editor
      .post(api.path('imports/preview'))
      .send({ text: 'word '.repeat(10) })
      .expect(422);
    expect(refused.body.errors[0].field).toBe(short.body.errors[0].field);
  });
});

async function timed<T>(work: () => PromiseLike<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}
