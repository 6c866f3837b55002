import { describeContents, manyItems, type PastedItem, writePage } from '#libs/testing';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Access } from '#libs/accounts';
import { openImports, type OpenImports } from '../../test/open-imports.js';
import type { ChildRun } from '../../test/run-import.child.js';

/** Regulars, answers across the places where a batch ends, pingbacks, and words of nobody known. */
function livelyPage(items: number): string {
  const lively = manyItems(items).map((item, index): PastedItem | string => {
    if (index % 10 === 9) return { author: 'Mara', text: `@Brad — Number ${index} is right, and I will say so again.` };
    if (index % 7 === 6) return `Another page, the number ${index} of them`;
    if (index % 5 === 4) return { text: `${item.text} I leave no name.` };
    return index % 3 === 2 ? { ...item, author: 'Brad Lovell' } : item;
  });
  return writePage({ items: lively });
}

describe('an import that is stopped in the middle', () => {
  let open: OpenImports;
  beforeAll(async () => {
    open = await openImports();
  });
  afterAll(() => open.close());

  async function asked(access: Access, text: string): Promise<string> {
    const { importId } = await open.preview(access, text, { postDate: '2019' });
    await open.imports.run(access, importId, {});
    return importId;
  }

  async function undisturbed(text: string): Promise<unknown[]> {
    const access = await open.newAccess();
    await open.bringIn(access, text, { postDate: '2019' });
    return describeContents(open.database, access.workspaceId);
  }

  it('goes on after its checkpoint, however often it is stopped', async () => {
    const text = livelyPage(60);
    const access = await open.newAccess();
    const importId = await asked(access, text);
    let stops = 0;
    for (let done = 0; done < 60; stops++) {
      const stop = new AbortController();
      const run = open.runner.run(access.workspaceId, importId, { batchRows: 4, signal: stop.signal });
      // A machine that is busy with other things needs longer to get to its first batch.
      await wait(35 + stops);
      stop.abort();
      await run.catch(() => undefined);
      const view = await open.query.get(access.workspaceId, importId);
      expect(view.rowsDone).toBe(Object.values(view.counts).reduce((sum, count) => sum + count));
      done = view.rowsDone;
      expect(stops).toBeLessThan(200);
    }
    expect(stops).toBeGreaterThan(1);
    await open.runner.run(access.workspaceId, importId);
    expect((await open.query.get(access.workspaceId, importId)).state).toBe('done');
    expect(await describeContents(open.database, access.workspaceId)).toEqual(await undisturbed(text));
  });

  it('ends as an undisturbed one when its process was killed', async () => {
    const text = livelyPage(1_200);
    const access = await open.newAccess();
    const importId = await asked(access, text);
    const child = startChild({ url: open.fresh.url, workspaceId: access.workspaceId, importId, batchRows: 5 });
    const rowsDone = async () => (await open.query.get(access.workspaceId, importId)).rowsDone;
    while ((await rowsDone()) < 100) await wait(20);
    child.kill('SIGKILL');
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
    const killedAt = await rowsDone();
    expect(killedAt).toBeLessThan(1_200);
    expect(killedAt % 5).toBe(0);
    await open.runner.run(access.workspaceId, importId, { batchRows: 700 });
    const view = await open.query.get(access.workspaceId, importId);
    expect(view).toMatchObject({ state: 'done', rowsDone: 1_200, counts: { failed: 0 } });
    expect(await describeContents(open.database, access.workspaceId)).toEqual(await undisturbed(text));
  });

  it('is finished by whoever comes first when two workers are at it', async () => {
    const text = livelyPage(200);
    const access = await open.newAccess();
    const importId = await asked(access, text);
    const run = () => open.runner.run(access.workspaceId, importId, { batchRows: 10 });
    await Promise.all([run(), run(), run()]);
    expect(await describeContents(open.database, access.workspaceId)).toEqual(await undisturbed(text));
  });
});

describe('two imports of one text at once', () => {
  let open: OpenImports;
  beforeAll(async () => {
    open = await openImports();
  });
  afterAll(() => open.close());

  it('end as if one had come after the other', async () => {
    const text = livelyPage(200);
    const access = await open.newAccess();
    const previews = await Promise.all([
      open.preview(access, text),
      open.preview(access, text),
      open.preview(access, text),
    ]);
    const ids = previews.map(({ importId }) => importId);
    await Promise.all(ids.map((id) => open.imports.run(access, id, {})));
    await Promise.all(ids.map((id) => open.runner.run(access.workspaceId, id, { batchRows: 20 })));
    const views = await Promise.all(ids.map((id) => open.query.get(access.workspaceId, id)));
    expect(views.map(({ counts }) => counts.alreadyThere).sort((a, b) => a - b)).toEqual([0, 200, 200]);
    expect(new Set(views.map(({ threadId }) => threadId)).size).toBe(1);
    const [alone] = [await open.newAccess()];
    await open.bringIn(alone, text);
    expect(await describeContents(open.database, access.workspaceId)).toEqual(
      await describeContents(open.database, alone.workspaceId),
    );
  });
});

function startChild(run: ChildRun) {
  const loader = new URL('../../../testing/src/jest/typescript-loader.js', import.meta.url).href;
  const file = new URL('../../test/run-import.child.ts', import.meta.url).pathname;
  return spawn(process.execPath, ['--import', loader, file, JSON.stringify(run)], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
