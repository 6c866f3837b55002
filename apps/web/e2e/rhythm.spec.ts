import type { Browser, Page } from 'playwright-core';
import { call, workspaceAddress } from './api';
import { findings } from './findings';
import { openPorch, type Porch } from './porch';
import { makeOwner, openBrowser, owner, signIn, visit } from './visitor';

const DAY = 86_400_000;
/** So many days ago nobody at all wrote. */
const paused = (ago: number) => ago > 340 && ago < 390;

describe('the rhythm on a person’s page', () => {
  let porch: Porch;
  let browser: Browser;
  let regular: string;
  let once: string;
  let nobody: string;

  beforeAll(async () => {
    [porch, browser] = await Promise.all([openPorch(), openBrowser()]);
    const { page, context } = await visit(browser, porch.address);
    await makeOwner(page);
    const workspace = await workspaceAddress(page);
    const person = async (name: string) =>
      (await call<{ id: string }>(page, 'POST', `${workspace}/contacts`, { name })).id;
    [regular, once, nobody] = [await person('Jenn Whitaker'), await person('Tom Vale'), await person('Wen Hall')];
    const neighbour = await person('Neighbour');
    const log = (contactId: string, ago: number, more: object = {}) =>
      call(page, 'POST', `${workspace}/contacts/${contactId}/interactions`, {
        channel: 'blog',
        kind: 'comment',
        direction: 'inbound',
        happenedAt: new Date(Date.now() - ago * DAY).toISOString(),
        text: 'So true.',
        ...more,
      });
    for (let ago = 41; ago < 700; ago += 9) if (!paused(ago)) await log(regular, ago);
    for (let ago = 100; ago < 650; ago += 90) await log(regular, ago, { direction: 'outbound', kind: 'reply' });
    await log(regular, 200, { channel: 'phone', kind: 'call', direction: 'outbound' });
    for (let ago = 1; ago < 700; ago += 4) if (!paused(ago)) await log(neighbour, ago);
    await log(once, 3);
    await context.close();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await porch.close();
  });

  const open = async (page: Page, id: string) => {
    await page.goto(`/people/${id}`);
    await page.getByRole('region', { name: 'Rhythm' }).or(page.getByText('Wen Hall')).first().waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-label="Loading"]') === null);
  };
  const pictures = process.env['FRONTPORCH_PICTURES'];

  it.each([
    { width: 1280, dark: false },
    { width: 1280, dark: true },
    { width: 390, dark: false },
    { width: 390, dark: true },
  ])('is drawn and told at $width px, dark: $dark', async (look) => {
    const { page, context, troubles } = await visit(browser, porch.address, look);
    await signIn(page, owner);
    await open(page, regular);
    const rhythm = page.getByRole('region', { name: 'Rhythm' });
    await rhythm.getByText(/^Comments regularly, every 9 days; it has been 41\./u).waitFor();
    const chart = rhythm.getByRole('img');
    expect(await chart.getAttribute('aria-label')).toMatch(
      /^A line of time with Jenn Whitaker since .*: \d+ from them, 7 from you and 1 talk\. Nobody wrote from .* expected from/u,
    );
    expect(await chart.locator('circle').count()).toBeGreaterThan(60);
    expect(await findings(page)).toEqual([]);
    if (pictures) {
      const name = `${pictures}/rhythm-${look.width}-${look.dark ? 'dark' : 'light'}`;
      await page.screenshot({ path: `${name}.png` });
      await rhythm.screenshot({ path: `${name}-part.png` });
    }
    await open(page, once);
    await page.getByText('One comment so far, 3 days ago.').waitFor();
    expect(await page.getByRole('region', { name: 'Rhythm' }).getByRole('img').count()).toBe(0);
    if (pictures) await page.screenshot({ path: `${pictures}/once-${look.width}-${look.dark ? 'dark' : 'light'}.png` });
    await open(page, nobody);
    expect(await page.getByRole('region', { name: 'Rhythm' }).count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
