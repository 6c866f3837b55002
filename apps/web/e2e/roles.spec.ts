import type { Browser } from 'playwright-core';
import { openPorch, type Porch } from './porch';
import { thread as pasted } from './thread';
import { bringIn, makeOwner, openBrowser, owner, signIn, visit, type Visit } from './visitor';

const guest = { name: 'Odd Larsen', email: 'odd@porch.example', password: 'the heron by the pond' };

describe('a viewer', () => {
  let porch: Porch;
  let browser: Browser;
  let host: Visit;
  let viewer: Visit;

  beforeAll(async () => {
    [porch, browser] = await Promise.all([openPorch(), openBrowser()]);
    [host, viewer] = await Promise.all([visit(browser, porch.address), visit(browser, porch.address)]);
    await makeOwner(host.page);
    await bringIn(host.page, pasted);
  });
  afterAll(async () => {
    await browser.close();
    await porch.close();
  });

  it('comes in by a link that the owner made', async () => {
    const { page } = host;
    await page.goto('/settings');
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByLabel('Name', { exact: true }).fill(guest.name);
    await page.getByLabel('Email', { exact: true }).fill(guest.email);
    await page.getByRole('button', { name: 'Make a link' }).click();
    const link = await page.getByLabel(/It is shown only now/u).inputValue();
    await viewer.page.goto(link);
    await viewer.page.getByRole('heading', { name: `Come in, ${guest.name}` }).waitFor();
    await viewer.page.getByLabel('Choose a password').fill(guest.password);
    await viewer.page.getByRole('button', { name: 'Join' }).click();
    await viewer.page.getByRole('heading', { level: 1 }).waitFor();
    await viewer.page.waitForURL(`${porch.address}/`);
  });

  it('sees everything and changes nothing', async () => {
    const { page } = viewer;
    const writes =
      /^(talked|we talked|phone|add|archive|delete|bring|invite|make|change|undo|remove|withdraw|revoke|circle:|how often)/iu;
    for (const path of ['/', '/people', '/review', '/threads', '/imports', '/settings']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByRole('main').getByRole('button', { name: writes }).count()).toBe(0);
    }
    await page.goto('/people');
    await page.getByRole('link', { name: /Sunniva Brekke/u }).click();
    await page.getByText('Is the water still off by the lower beds?').first().waitFor();
    expect(await page.getByRole('main').getByRole('button', { name: writes }).count()).toBe(0);
    await page.keyboard.press('t');
    await page.keyboard.press('n');
    expect(await page.getByRole('textbox').count()).toBe(0);
  });

  it('is asked to sign in where the session has ended, and comes back to the page', async () => {
    const { page, context } = viewer;
    await page.goto('/threads');
    const thread = page.getByRole('link', { name: /The gate stays open/u });
    await thread.waitFor();
    await context.clearCookies();
    await thread.click();
    await page.waitForURL(/\/sign-in\?back=/u);
    await page.getByLabel('Email').fill(guest.email);
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('This email and password do not go together.').waitFor();
    await page.getByLabel('Password', { exact: true }).fill(guest.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(/\/threads\/[\w-]+$/u);
    await page.getByRole('heading', { level: 1, name: 'The gate stays open' }).waitFor();
  });

  it('is not led away by a link to sign-in that names another site', async () => {
    const { page, context } = viewer;
    await context.clearCookies();
    await page.goto('/sign-in?back=//elsewhere.example/');
    await signIn(page, owner);
    expect(new URL(page.url()).origin).toBe(porch.address);
  });
});
