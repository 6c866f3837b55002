import type { Browser, Page } from 'playwright-core';
import { addOverdue, call, workspaceAddress } from './api';
import { bareThread } from './bare-thread';
import { findings } from './findings';
import { openPorch, type Porch } from './porch';
import { thread } from './thread';
import { bringIn, makeOwner, openBrowser, owner, signIn, visit } from './visitor';

describe('every screen', () => {
  let porch: Porch;
  let browser: Browser;
  let paths: string[];

  beforeAll(async () => {
    [porch, browser] = await Promise.all([openPorch(), openBrowser()]);
    const { page, context } = await visit(browser, porch.address);
    await makeOwner(page, ['Ada', '@adaf']);
    await bringIn(page, thread);
    await bringIn(page, bareThread);
    await addOverdue(page, `Maximiliana ${'Wolkenstein-'.repeat(12)}Trostburg`, `A very ${'long'.repeat(80)} word.`);
    await call(page, 'POST', `${await workspaceAddress(page)}/imports/preview`, {
      text: `Another page\n\n${bareThread}`,
    });
    await call(page, 'POST', `${await workspaceAddress(page)}/open-invitations`, { postTitle: 'long'.repeat(40) });
    paths = await allPaths(page);
    await context.close();
  });
  afterAll(async () => {
    await browser.close();
    await porch.close();
  });

  it('fits a phone: nothing scrolls sideways at 390 px', async () => {
    const { page } = await visit(browser, porch.address, { width: 390, height: 844 });
    await signIn(page, owner);
    const wide: string[] = [];
    for (const path of paths) {
      await openQuietly(page, path);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (beyond > 0) wide.push(`${path}: ${beyond} px`);
    }
    expect(wide).toEqual([]);
  });

  it.each(['light', 'dark'])(
    'has one first heading and a title, and nothing for axe to find, in %s',
    async (scheme) => {
      const { page, troubles } = await visit(browser, porch.address, { dark: scheme === 'dark' });
      await signIn(page, owner);
      for (const path of paths) {
        await openQuietly(page, path);
        expect({ path, headings: await page.getByRole('heading', { level: 1 }).count() }).toEqual({
          path,
          headings: 1,
        });
        expect(await page.title()).toMatch(/Frontporch$/u);
        expect({ path, findings: await findings(page) }).toEqual({ path, findings: [] });
      }
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(scheme);
      expect(troubles).toEqual([]);
    },
    180_000,
  );

  it('says in plain words that the connection is gone, and tries again', async () => {
    const { page, context } = await visit(browser, porch.address);
    await signIn(page, owner);
    await page.getByRole('link', { name: 'People' }).click();
    await page.getByRole('list', { name: 'People' }).waitFor();
    await context.setOffline(true);
    await page.getByText('You are offline.', { exact: false }).first().waitFor();
    await context.setOffline(false);
    await page.getByText('You are offline.', { exact: false }).first().waitFor({ state: 'hidden' });
  });
});

async function allPaths(page: Page): Promise<string[]> {
  const workspace = await workspaceAddress(page);
  const first = async (list: string) =>
    (await call<{ items: { id: string; name?: string }[] }>(page, 'GET', `${workspace}/${list}`)).items;
  const lists = ['contacts', 'threads', 'imports', 'open-invitations'] as const;
  const [people = [], threads = [], imports = [], open = []] = await Promise.all(lists.map(first));
  return [
    '/',
    '/people',
    '/people?silentDays=90&neverTalked=true&minComments=1&sort=-comments',
    '/review',
    '/promises',
    '/week',
    '/year',
    ...people.map(({ id }) => `/people/${id}`),
    ...people.slice(0, 1).map(({ id }) => `/people/${id}/brief`),
    '/threads',
    ...threads.map(({ id }) => `/threads/${id}`),
    '/imports',
    '/duplicates',
    ...imports.map(({ id }) => `/imports/${id}`),
    '/calls',
    ...open.map(({ id }) => `/calls/open/${id}`),
    '/trips',
    '/settings',
    '/sign-in',
    '/nowhere',
  ];
}

async function openQuietly(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-label="Loading"]') === null);
}
