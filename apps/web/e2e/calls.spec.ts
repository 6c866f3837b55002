import type { Browser, Page } from 'playwright-core';
import { addOverdue, call, workspaceAddress } from './api';
import { findings } from './findings';
import { openPorch, type Porch } from './porch';
import { makeOwner, openBrowser, owner, signIn, visit, type Visit } from './visitor';

describe('a call, from the asking to the notes', () => {
  let porch: Porch;
  let browser: Browser;
  let here: Visit;
  let link: string;

  beforeAll(async () => {
    [porch, browser] = await Promise.all([openPorch(), openBrowser()]);
    here = await visit(browser, porch.address);
    await makeOwner(here.page);
    await addOverdue(here.page, 'Petra Holm', 'A word from Petra.');
  });
  afterAll(async () => {
    await browser.close();
    await porch.close();
  });

  const guest = async (look: { dark?: boolean } = {}): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      colorScheme: look.dark ? 'dark' : 'light',
      javaScriptEnabled: false,
    });
    return context.newPage();
  };

  it('asks what the owner wants to know of them', async () => {
    const { page } = here;
    await page.goto('/settings');
    const section = page.getByRole('region', { name: 'Calls' });
    await section.getByLabel('First question').fill('Which bread?');
    await section.getByLabel('Second question').fill('');
    await section.getByRole('button', { name: 'Keep' }).click();
    await page.getByText('Kept when you may be called.').waitFor();
    await page.reload();
    expect(await section.getByLabel('First question').inputValue()).toBe('Which bread?');
    expect(await section.getByLabel('Second question').inputValue()).toBe('What would you like me to know about you?');
  });

  it('is asked for by I on the page of a person, with a link of their own', async () => {
    const { page } = here;
    await page.goto('/people');
    await page.getByRole('link', { name: /Petra Holm/u }).click();
    await page.getByRole('heading', { level: 1, name: 'Petra Holm' }).waitFor();
    await page.keyboard.press('i');
    const dialog = page.getByRole('dialog');
    const words = dialog.getByLabel('What to send');
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('/call/'));
    link = /http\S+\/call\/[\w-]+/u.exec(await words.inputValue())![0];
    await dialog.getByLabel('Sent').selectOption('by Twitter message');
    await dialog.getByRole('button', { name: 'I have sent it' }).click();
    await page.getByText('Noted: you have asked Petra Holm.').waitFor();
    // What was sent stands on the timeline, without the secret of the link.
    await page.getByText('Pick whatever time suits you: (their link)').waitFor();
  });

  it.each([{ dark: false }, { dark: true }])('is booked without a script, on a phone (%o)', async (look) => {
    const page = await guest(look);
    await page.goto(link);
    expect(await page.title()).toBe(`A call with ${owner.name}`);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
    if (look.dark) {
      await page.locator('input[name=slot]').first().check();
      await page.getByLabel('Your number, or your name there').fill('+47 555 01 234');
      await page.getByLabel('What would you like to talk about?').fill('The frost.');
      await page.getByLabel('Which bread?').fill('Rye, always.');
      await page.getByLabel(/Your e-mail, for the calendar entry/u).fill('petra@holm.example');
      await page.getByLabel(/may keep what I write/u).check();
      await page.getByRole('button', { name: 'Book the call' }).click();
      await page.getByRole('heading', { name: `You are talking with ${owner.name}` }).waitFor();
      // No mail server is set up here, which is said, and the entry can be taken by hand.
      await page.getByText('so none was sent to petra@holm.example').waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Take the calendar file' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('call.ics');
    }
    await page.context().close();
  });

  it('has nothing for axe to find on the public page', async () => {
    const { page, context } = await visit(browser, porch.address, { width: 390, height: 844 });
    await page.goto(link);
    expect(await findings(page)).toEqual([]);
    await page.getByText('Pick another time').click();
    expect(await findings(page)).toEqual([]);
    await context.close();
  });

  it('stands on the page of calls with what they want to talk about, and can be cancelled', async () => {
    const { page } = here;
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    const planned = page.getByRole('region', { name: 'The next seven days' });
    await planned.getByText('“The frost.”').waitFor();
    await planned.getByText('Not mailed to you and petra@holm.example. No mail server is set up.').waitFor();
    await planned.getByRole('link', { name: 'Brief' }).click();
    await page.getByRole('heading', { level: 1, name: 'Petra Holm' }).waitFor();
    await page.getByText('“The frost.”').waitFor();
    await page.getByText('Which bread? “Rye, always.”').waitFor();
    await page.goto('/calls');
    await planned.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('No call is planned.').waitFor();
  });

  it('is planned by hand where both agreed elsewhere, with the mail that is known of them', async () => {
    const { page, context } = await visit(browser, porch.address, { width: 390, height: 844 });
    await signIn(page, owner);
    const identities = [{ kind: 'email', printed: 'donna@mill.example' }];
    const body = { name: 'Donna Mills', identities };
    await call(page, 'POST', `${await workspaceAddress(page)}/contacts`, body);
    await page.goto('/calls');
    await page.getByRole('button', { name: 'Plan a call' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Donna');
    await dialog.getByRole('button', { name: 'Plan a call with Donna Mills' }).click();
    expect(await dialog.getByLabel('Their mail').inputValue()).toBe('donna@mill.example');
    expect(await findings(page)).toEqual([]);
    await dialog.getByLabel('When').selectOption({ index: 1 });
    await dialog.getByRole('button', { name: 'Plan it' }).click();
    await page.getByText(/^Planned: .+ with Donna Mills\.$/u).waitFor();
    await page.getByText('Not mailed to you and donna@mill.example.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    // The call of before may still wait for its cancelling to be sent; hers is over.
    await page.getByRole('region', { name: 'Over' }).getByText('Donna Mills').waitFor();
    const planned = page.getByRole('region', { name: 'The next seven days' });
    expect(await planned.getByText('Donna Mills').count()).toBe(0);
    await context.close();
    expect(here.troubles).toEqual([]);
  });
});
