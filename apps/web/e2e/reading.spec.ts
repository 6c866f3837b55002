import type { Browser } from 'playwright-core';
import { bareThread } from './bare-thread';
import { findings } from './findings';
import { openPorch, type Porch } from './porch';
import { makeOwner, openBrowser, visit, type Visit } from './visitor';

describe('a thread without names, read as a careful person would', () => {
  let porch: Porch;
  let browser: Browser;
  let here: Visit;

  beforeAll(async () => {
    [porch, browser] = await Promise.all([openPorch(), openBrowser()]);
    here = await visit(browser, porch.address);
    await makeOwner(here.page, ['Ada']);
  });
  afterAll(async () => {
    await browser.close();
    await porch.close();
  });

  const item = (position: number) => here.page.locator(`#item-${position}`);
  const certainty = (position: number, words: string) =>
    item(position).getByRole('button', { name: words, exact: true });

  it('says in the preview who is named, who is read, and what waits', async () => {
    const { page } = here;
    await page.getByLabel('The thread as text').fill(bareThread);
    await page.getByRole('button', { name: 'See what is in it' }).click();
    await page.getByRole('heading', { name: 'Two people by name' }).waitFor();
    const read = page.getByRole('region', { name: 'One person by close reading' });
    await read.getByText('Sunniva', { exact: true }).click();
    await read.getByText(/Item 4 says “@Sunniva — You’re on!”/u).waitFor();
    await page.getByRole('heading', { name: /items wait for you$/u }).waitFor();
  });

  it('says after the import what was found', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Bring them in' }).click();
    await page.getByText(/^It brought .* three new people/u).waitFor();
    await page.getByRole('link', { name: /offers? to talk, one promise/u }).click();
    await page.getByRole('heading', { level: 1, name: 'The bench under the lime tree' }).waitFor();
  });

  it('shows what says who wrote it by E, and each piece leads to its place', async () => {
    const { page } = here;
    await item(1).waitFor();
    for (const key of ['j', 'j', 'j', 'e']) await page.keyboard.press(key);
    await item(3).getByText('It is certainly Sunniva', { exact: false }).waitFor();
    await item(3).getByRole('link', { name: 'item 4, you' }).click();
    await page.waitForURL(/#item-4$/u);
    await page.waitForFunction(() => document.activeElement?.id === 'item-4');
    await page.keyboard.press('k');
  });

  it('leaves axe nothing to find where evidence, notes and the picker are open, in light and in dark', async () => {
    const { page } = here;
    await item(3)
      .getByRole('button', { name: /^I would love to talk/u })
      .click();
    await item(3).getByText('An offer to talk').waitFor();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForFunction(
        (scheme) => getComputedStyle(document.documentElement).colorScheme === scheme,
        colorScheme,
      );
      expect(await findings(page)).toEqual([]);
      await item(3).focus();
      await page.keyboard.press('c');
      await page.getByRole('combobox', { name: 'Who wrote item 3?' }).fill('Odile');
      await page.getByRole('option', { name: /Odile/u }).waitFor();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  it('covers what is sensitive until it is asked for', async () => {
    const covered = item(3).getByRole('button', { name: /^Covered, because it is sensitive/u });
    await covered.click();
    await item(3)
      .getByRole('button', { name: /multiple sclerosis/u })
      .waitFor();
    expect(await covered.count()).toBe(0);
  });

  it('takes a word by Enter, and gives it back by U', async () => {
    const { page } = here;
    await item(3).focus();
    await page.keyboard.press('Enter');
    await certainty(3, 'you said so').waitFor();
    await page.getByText('Sunniva wrote item 3.').waitFor();
    await page.keyboard.press('u');
    await certainty(3, 'certain').waitFor();
  });

  it('takes somebody else by C, once W has found what waits', async () => {
    const { page } = here;
    await item(1).focus();
    await page.keyboard.press('w');
    await page.waitForFunction(() => document.activeElement?.id === 'item-5');
    await page.keyboard.press('c');
    await page.getByRole('combobox', { name: 'Who wrote item 5?' }).fill('Klaas de Wit');
    await page.getByRole('option', { name: 'New person named “Klaas de Wit”' }).click();
    await certainty(5, 'you said so').waitFor();
    await item(5).getByRole('link', { name: 'Klaas de Wit' }).waitFor();
    await page
      .getByRole('status')
      .getByText(/^(?:Read again|Read to the end)/u)
      .waitFor();
    await certainty(5, 'you said so').waitFor();
  });

  it('takes “not this person” by N, and takes it back by Z', async () => {
    const { page } = here;
    await item(3).focus();
    await page.keyboard.press('n');
    await certainty(3, 'not Sunniva').waitFor();
    await page.getByText('Sunniva did not write item 3.').waitFor();
    await page.keyboard.press('z');
    await certainty(3, 'certain').waitFor();
    await item(3).getByRole('link', { name: 'Sunniva' }).waitFor();
  });

  it('shows only the items of a kind, and all again', async () => {
    const { page } = here;
    const questions = page.getByRole('button', { name: /^\d questions?$/u });
    await questions.click();
    await item(3).waitFor({ state: 'detached' });
    await item(9).waitFor();
    await questions.click();
    await item(3).waitFor();
    expect(here.troubles).toEqual([]);
  });

  it('remembers it on the person’s page: the fact covered, the promise kept and open again', async () => {
    const { page } = here;
    await item(3).getByRole('link', { name: 'Sunniva' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sunniva' }).waitFor();
    const health = page.getByRole('region', { name: 'Health' });
    const words = health.getByText('I was diagnosed with multiple sclerosis', { exact: false });
    await health.getByRole('button', { name: /^Covered/u }).waitFor();
    expect(await words.count()).toBe(0);
    await health.getByRole('button', { name: /^Covered/u }).click();
    await words.waitFor();
    const promises = page.getByRole('region', { name: 'You promised Sunniva' });
    await promises.getByRole('button', { name: 'Kept' }).click();
    await page.getByText('The promise is kept.').waitFor();
    await promises.waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await promises.waitFor();
  });

  it('forgets what is not so', async () => {
    const { page } = here;
    const health = page.getByRole('region', { name: 'Health' });
    await health.getByRole('button', { name: 'More for what is remembered' }).click();
    await page.getByRole('menuitem', { name: 'Not so' }).click();
    await health.waitFor({ state: 'detached' });
    await page.getByText('Noted: it is not so.').waitFor();
    expect(here.troubles).toEqual([]);
  });

  it('reads everything again when the owner asks', async () => {
    const { page } = here;
    await page.goto('/settings');
    const reading = page.getByRole('region', { name: 'Reading' });
    await reading.getByText(/^Read \d+ of \d+ threads and notes with reader \d/u).waitFor();
    await reading.getByRole('button', { name: 'Read everything again' }).click();
    await reading.getByRole('button', { name: 'Read everything again', disabled: false }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Sunniva' }).waitFor();
    expect(await page.getByRole('region', { name: 'Health' }).count()).toBe(0);
  });
});
