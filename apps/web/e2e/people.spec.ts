import type { Browser } from 'playwright-core';
import { addOverdue, call, workspaceAddress } from './api';
import { openPorch, type Porch } from './porch';
import { makeOwner, openBrowser, visit, type Visit } from './visitor';

const crowd = 130;

describe('People', () => {
  let porch: Porch;
  let browser: Browser;
  let here: Visit;

  beforeAll(async () => {
    [porch, browser] = await Promise.all([openPorch(), openBrowser()]);
    here = await visit(browser, porch.address);
    await makeOwner(here.page);
    await addOverdue(here.page, 'Zoë Åkesson', 'Do you still keep the blue beans?');
    const workspace = await workspaceAddress(here.page);
    for (let index = 0; index < crowd; index++) {
      const name = `Neighbour ${String(index).padStart(3, '0')}`;
      await call(here.page, 'POST', `${workspace}/contacts`, { name });
    }
    await here.page.goto('/people');
  });
  afterAll(async () => {
    await browser.close();
    await porch.close();
  });

  const list = () => here.page.getByRole('list', { name: 'People' });

  it('comes page by page, with only what is in sight on the page', async () => {
    const { page } = here;
    await list().getByRole('listitem').first().waitFor();
    expect(await list().getByRole('listitem').count()).toBeLessThan(60);
    await page.keyboard.press('Escape');
    for (let round = 0; round < 10; round++) {
      await page.mouse.wheel(0, 2000);
      await page.waitForTimeout(120);
    }
    await list().getByText('Zoë Åkesson').waitFor();
  });

  it('searches as one types, without accents and with the words they wrote', async () => {
    const { page } = here;
    const search = page.getByLabel('Search people');
    await search.fill('zoe ake');
    await page.waitForFunction(() => document.querySelectorAll('[data-people-list] a').length === 1);
    await search.fill('blue beans');
    await page.waitForURL(/search=blue/u);
    await list().getByText('Zoë Åkesson').waitFor();
    await search.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Zoë Åkesson' }).waitFor();
  });

  it('archives several at once, and brings them back', async () => {
    const { page } = here;
    await page.goto('/people');
    await list().getByText('Neighbour 001').waitFor();
    await page.keyboard.press('Escape');
    for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
    await page.getByText('2 people chosen').waitFor();
    await page.getByRole('button', { name: 'Archive' }).click();
    await list().getByText('Neighbour 000').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await list().getByText('Neighbour 000').waitFor();
    expect(here.troubles).toEqual([]);
  });

  it('keeps a filter in the address, as a sentence', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Circle' }).click();
    await page.getByRole('menuitem', { name: 'in the inner circle' }).click();
    await page.waitForURL(/circle=inner/u);
    await page.reload();
    await page.getByRole('button', { name: 'Circle: in the inner circle' }).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('[data-people-list] a').length === 1);
  });
});
