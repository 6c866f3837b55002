import type { Browser } from 'playwright-core';
import { openPorch, type Porch } from './porch';
import { thread } from './thread';
import { makeOwner, openBrowser, visit, type Visit } from './visitor';

describe('from the first visit to the first talk', () => {
  let porch: Porch;
  let browser: Browser;
  let here: Visit;

  beforeAll(async () => {
    [porch, browser] = await Promise.all([openPorch(), openBrowser()]);
    here = await visit(browser, porch.address);
  });
  afterAll(async () => {
    await browser.close();
    await porch.close();
  });

  it('creates the owner, and asks which names are theirs', async () => {
    const { page } = here;
    await page.goto('/');
    await page.waitForURL('**/welcome');
    expect(await page.getByLabel('Time zone').inputValue()).toBe('Europe/Lisbon');
    await makeOwner(page, ['Ada', '@adaf', 'adafenwick.example']);
    await page.goto('/settings');
    const you = page.getByRole('region', { name: 'You' });
    await you.getByText('@adaf').waitFor();
    expect(await you.getByText('Ada', { exact: true }).count()).toBe(1);
    expect(await you.getByText('adafenwick.example').count()).toBe(1);
  });

  it('shows what a thread would bring before anything is written', async () => {
    const { page } = here;
    await page.goto('/imports');
    await page.getByLabel('The thread as text').fill(thread);
    await page.getByRole('button', { name: 'See what is in it' }).click();
    await page.getByRole('heading', { name: 'Four people by name' }).waitFor();
    expect(await page.getByText('Ruben Achterberg').first().isVisible()).toBe(true);
    await page.getByRole('heading', { name: 'One item of your own' }).waitFor();
    await page.getByRole('heading', { name: 'One pingback' }).waitFor();
    const preview = page.url();
    await page.getByRole('link', { name: 'People' }).click();
    await page.getByText('Nobody has come by yet.').waitFor();
    await page.goBack();
    await page.waitForURL(preview);
  });

  it('brings them in, and says what that was', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Bring them in' }).click();
    await page.getByText(/^It brought .* four new people/u).waitFor();
    await page.getByRole('button', { name: 'Fate: Every row' }).click();
    await page.getByRole('menuitemradio', { name: 'New person' }).click();
    await page.getByText('Sunniva Brekke').waitFor();
  });

  it('shows the words of strangers as words only', async () => {
    const { page, troubles } = here;
    await page.getByRole('link', { name: 'Read the thread' }).click();
    await page.getByText("<script>alert('from a stranger')</script>").waitFor();
    expect(await page.locator('main script, main img, main iframe').count()).toBe(0);
    expect(await page.locator('a[href^="javascript:" i]').count()).toBe(0);
    const seeds = page.locator('a[href^="https://seeds.example/"]');
    expect(await seeds.getAttribute('rel')).toContain('noopener');
    expect(troubles).toEqual([]);
  });

  it('logs a talk with one key, and the review moves', async () => {
    const { page } = here;
    const firstInReview = () =>
      page
        .getByRole('list', { name: /not talked to lately/u })
        .getByRole('listitem')
        .first();
    await page.goto('/people?search=Ruben');
    await page.getByRole('link', { name: /Ruben Achterberg/u }).click();
    await page.getByText('You have never talked.').waitFor();
    await page.keyboard.press('t');
    await page.getByPlaceholder('Notes (Enter keeps them)').fill('Pears, and his sister in Utrecht.');
    await page.keyboard.press('Enter');
    await page.getByText(/You have talked once, today\./u).waitFor();
    await page.getByText('Pears, and his sister in Utrecht.').first().waitFor();
    await page.goto('/review?by=talk');
    await firstInReview().waitFor();
    expect(await firstInReview().textContent()).not.toContain('Ruben');
    const last = page
      .getByRole('list', { name: /not talked to lately/u })
      .getByRole('listitem')
      .last();
    expect(await last.textContent()).toMatch(/Ruben Achterberg.*You last spoke today, by phone\./u);
  });

  it('takes the talk back with one key', async () => {
    const { page } = here;
    await page.goto('/people?search=Sunniva');
    await page.getByRole('link', { name: /Sunniva Brekke/u }).click();
    await page.getByRole('button', { name: 'In person' }).click();
    await page.getByText(/You have talked once, today\./u).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('z');
    await page.getByText('You have never talked.').waitFor();
  });

  it('undoes the import with all that only it brought', async () => {
    const { page } = here;
    await page.goto('/imports');
    await page.getByRole('link', { name: /The gate stays open/u }).click();
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByText('This import will be undone', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByText('This import was undone').waitFor();
    await page.goto('/threads');
    await page.getByText('No conversation is here yet.').waitFor();
    await page.goto('/people');
    const people = page.getByRole('list', { name: 'People' });
    await people.getByRole('listitem').first().waitFor();
    // He was talked with by hand since, so he stays; the others were brought by the import alone.
    expect(await people.textContent()).toContain('Ruben Achterberg');
    expect(await people.textContent()).not.toContain('Sunniva');
  });
});
