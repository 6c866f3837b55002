import type { Browser, Page } from 'playwright-core';
import { addOverdue } from './api';
import { findings } from './findings';
import { openPorch, type Porch } from './porch';
import { makeOwner, openBrowser, owner, visit, type Visit } from './visitor';

const first = owner.name.split(' ')[0]!;

describe('an open invitation, from the post to the call', () => {
  let porch: Porch;
  let browser: Browser;
  let here: Visit;
  let address: string;
  let mine: string;

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

  /** On a phone, without a script. */
  const reader = async (dark = false): Promise<Page> => {
    const look = { viewport: { width: 390, height: 844 }, colorScheme: dark ? ('dark' as const) : ('light' as const) };
    const page = await (await browser.newContext({ ...look, javaScriptEnabled: false })).newPage();
    page.setDefaultTimeout(20_000);
    return page;
  };
  const beyond = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const ask = async (page: Page, name: string, known: string, why: string) => {
    await page.goto(address);
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel(`How ${first} knows you here`).fill(known);
    await page.getByLabel('What is on your mind?').fill(why);
    await page.getByLabel(/may keep what I write/u).check();
    await page.getByRole('button', { name: 'Ask for a call' }).click();
  };

  it('is made by the owner, with words and a question of his own', async () => {
    const { page } = here;
    await page.goto('/calls');
    await page.getByRole('button', { name: 'Make a page for readers' }).click();
    const form = page.getByRole('form', { name: 'A page for readers' });
    await form.getByLabel('A few words of yours').fill('I read it all.');
    await form.getByLabel('Your question to them').fill('What is on your mind?');
    await form.getByLabel('The post under which').fill('The conversation fail');
    await form.getByRole('button', { name: 'Open the page' }).click();
    await page.getByText('Nobody has asked yet.').waitFor();
    address = await page.getByRole('link', { name: /\/talk\/the-conversation-fail-/u }).innerText();
  });

  it('is asked on by a reader on a phone, without a script; what is missing is said, and nothing is lost', async () => {
    const page = await reader();
    await page.goto(address);
    expect(await page.title()).toBe(`Want to talk? A call with ${owner.name}`);
    expect(await beyond(page)).toBe(0);
    await ask(page, 'Petra Holm', 'Petra from the comments', 'The frost in your last post.');
    await page.getByRole('link', { name: /Please give an email address/u }).waitFor();
    expect(await page.getByLabel('What is on your mind?').inputValue()).toBe('The frost in your last post.');
    await page.getByLabel(`How ${first} knows you here`).fill('petra@holm.example');
    await page.getByRole('button', { name: 'Ask for a call' }).click();
    await page.getByRole('heading', { name: 'Your request is there' }).waitFor();
    mine = page.url();
    expect([await beyond(page), mine]).toEqual([0, expect.stringMatching(/\/asked\/[\w-]{43}$/u)]);
    await ask(page, 'Odd <b>Larsen</b>', 'heron.example', '<img src=x onerror=alert(1)>');
    await page.getByText('<img src=x onerror=alert(1)>').waitFor();
    await page.context().close();
  });

  it.each([false, true])('has nothing for axe to find on the public pages (dark: %s)', async (dark) => {
    const { page, context, troubles } = await visit(browser, porch.address, { width: 390, height: 844, dark });
    for (const path of [address, mine]) {
      await page.goto(path);
      expect({ path, findings: await findings(page) }).toEqual({ path, findings: [] });
    }
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('is answered by keys; a yes is taken back by Z, and said again', async () => {
    const { page } = here;
    await page.goto('/calls');
    await page.getByRole('link', { name: /The conversation fail.*2 asked, 2 waiting/u }).click();
    const petra = page.getByRole('article', { name: 'Petra Holm' });
    await petra.getByText('Perhaps Petra Holm? Only the name is the same.').waitFor();
    await petra.getByLabel('Who Petra Holm is').selectOption('Petra Holm');
    await petra.getByText('“The frost in your last post.”').click();
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog');
    const words = await dialog.getByLabel('What to send').inputValue();
    expect(words).toMatch(/^Hi Petra,[^]*“The conversation fail”[^]*http\S+\/call\/[\w-]{43}/u);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('z');
    await petra.waitFor();
    await page.getByText('2 asked, 2 waiting.').waitFor();
    await petra.getByLabel('Who Petra Holm is').selectOption('Petra Holm');
    await petra.getByRole('button', { name: 'Say yes' }).click();
    await dialog.getByRole('button', { name: 'I have sent it' }).click();
    await page.getByText('2 asked, 1 waiting.').waitFor();
    await page.getByText('1 has still to pick a time.').waitFor();
  });

  it('lets the reader pick a time on the page of the request, without a script', async () => {
    const page = await reader(true);
    await page.goto(mine);
    await page.getByRole('heading', { name: 'Yes, let us talk' }).waitFor();
    await page.getByRole('link', { name: 'Pick a time' }).click();
    await page.locator('input[name=slot]').first().check();
    await page.getByLabel('Your number, or your name there').fill('+47 555 01 234');
    await page.getByLabel(/may keep what I write/u).check();
    await page.getByRole('button', { name: 'Book the call' }).click();
    await page.getByRole('heading', { name: `You are talking with ${owner.name}` }).waitFor();
    await page.goto(mine);
    await page.getByRole('heading', { name: 'Your call stands' }).waitFor();
    await page.context().close();
  });

  it('counts what came of it, and says so to readers where it is switched off', async () => {
    const { page } = here;
    await page.reload();
    await page.getByText('1 has a call planned.').waitFor();
    await page.getByText('2 asked, 1 waiting.').waitFor();
    await page
      .getByRole('article', { name: 'Odd <b>Larsen</b>' })
      .getByRole('button', { name: 'Answer kindly' })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    await page.getByText('1 has a call planned, 1 got a kind no.').waitFor();
    await page.getByText('Yes 1').click();
    await page.getByRole('article').getByRole('link', { name: 'Petra Holm' }).waitFor();
    await page.getByLabel('Readers may ask').click();
    await page.getByText('Readers may not ask any more.').waitFor();
    const guest = await reader();
    await guest.goto(address);
    await guest.getByText(`${owner.name} takes no requests for calls just now.`).waitFor();
    expect(await guest.getByRole('button').count()).toBe(0);
    await guest.context().close();
    expect(here.troubles).toEqual([]);
  });
});
