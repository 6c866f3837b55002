import type { Browser } from 'playwright-core';
import { addOverdue } from './api';
import { openPorch, type Porch } from './porch';
import { makeOwner, openBrowser, visit, type Visit } from './visitor';

describe('Today by keyboard alone', () => {
  let porch: Porch;
  let browser: Browser;
  let here: Visit;

  beforeAll(async () => {
    [porch, browser] = await Promise.all([openPorch(), openBrowser()]);
    here = await visit(browser, porch.address);
    await makeOwner(here.page);
    for (const name of ['Ruben Achterberg', 'Sunniva Brekke', 'Petra Holm']) {
      await addOverdue(here.page, name, `A word from ${name}.`);
    }
    await here.page.keyboard.press('Escape');
  });
  afterAll(async () => {
    await browser.close();
    await porch.close();
  });

  const focused = () => here.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const lines = () => here.page.getByRole('article');

  it('comes there by G then T, and says who waits', async () => {
    const { page } = here;
    await page.goto('/settings');
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'Three gone quiet' }).waitFor();
    expect(await lines().count()).toBe(3);
  });

  it('moves by J and K, and opens the person by Enter', async () => {
    const { page } = here;
    await page.keyboard.press('j');
    const second = await focused();
    await page.keyboard.press('k');
    const first = await focused();
    expect(new Set([first, second]).size).toBe(2);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: first }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await lines().first().waitFor();
  });

  it('logs a talk by T, and the next line slides up', async () => {
    const { page } = here;
    const name = (await lines().first().getAttribute('aria-label')) ?? '';
    await page.keyboard.press('t');
    await page.keyboard.type('About the frost.');
    await page.keyboard.press('Enter');
    await page.getByText('One done today').click();
    await page.getByRole('link', { name }).waitFor();
    await page.getByRole('button', { name: 'Two gone quiet' }).waitFor();
    expect(await lines().count()).toBe(2);
  });

  it.each([
    ['x', /^Not now: .* is left alone for a while\./u],
    ['s', /comes back in a week\./u],
  ])('puts somebody aside by %s, also for the next visit, and back by Z', async (key, says) => {
    const { page } = here;
    await page.keyboard.press(key);
    await page.getByText(says).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('article').length === 1);
    await page.keyboard.press('z');
    await page.waitForFunction(() => document.querySelectorAll('article').length === 2);
    await page.reload();
    await lines().first().waitFor();
    expect(await lines().count()).toBe(2);
  });

  it('says never by N, from a menu that the keys reach', async () => {
    const { page } = here;
    const name = (await lines().first().getAttribute('aria-label')) ?? '';
    await page.keyboard.press('n');
    await page.getByRole('menuitem', { name: `Anything about ${name}` }).click();
    await page.getByText(`${name} is never suggested again.`).waitFor();
    await page.reload();
    await lines().first().waitFor();
    expect(await lines().count()).toBe(1);
  });

  it('shows its keys by ?, and finds a person by Ctrl K', async () => {
    const { page } = here;
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await keys.getByText('Never, and other snoozes').waitFor();
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('petr');
    await page.getByRole('option', { name: /Petra Holm/u }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Petra Holm' }).waitFor();
    expect(here.troubles).toEqual([]);
  });
});
