import type { Browser, Page } from 'playwright-core';
import { call, workspaceAddress } from './api';
import { findings } from './findings';
import { openPorch, type Porch } from './porch';
import { makeOwner, openBrowser, visit, type Visit } from './visitor';

const DAY_MS = 86_400_000;
const OFFER = 'I would love to talk to you on the phone some day!';

describe('calls, from the queue to what comes next', () => {
  let porch: Porch;
  let browser: Browser;
  let here: Visit;
  let page: Page;
  let workspace: string;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    [porch, browser] = await Promise.all([openPorch(), openBrowser()]);
    here = await visit(browser, porch.address);
    ({ page } = here);
    await here.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: porch.address });
    await makeOwner(page);
    workspace = await workspaceAddress(page);
    for (const [at, name] of ['Petra Holm', 'Donna Mills', 'Ines Okafor'].entries()) await offering(name, 30 + at);
    await allRead();
  });
  afterAll(async () => {
    await browser.close();
    await porch.close();
  });

  const offering = async (name: string, days: number) => {
    const email = `${name.split(' ')[0]!.toLowerCase()}@mill.example`;
    const identities = [
      { kind: 'email', printed: email },
      { kind: 'phone', printed: '+47 555 01 234' },
    ];
    const { id } = await call<{ id: string }>(page, 'POST', `${workspace}/contacts`, { name, identities });
    ids.set(name, id);
    const happenedAt = new Date(Date.now() - days * DAY_MS).toISOString();
    const said = { channel: 'blog', kind: 'comment', direction: 'inbound', happenedAt, text: OFFER };
    await call(page, 'POST', `${workspace}/contacts/${id}/interactions`, said);
  };
  /** Until whatever waits is read and scored. */
  const allRead = async () => {
    for (let tries = 0; tries < 120; tries++) {
      const { items } = await call<{ items: unknown[] }>(page, 'GET', `${workspace}/call-queue`);
      if (items.length >= 3) return;
      await page.waitForTimeout(250);
    }
    throw new Error('The offers were not read.');
  };
  const planned = (name: string, minutesAgo: number) =>
    call(page, 'POST', `${workspace}/contacts/${ids.get(name)!}/calls`, {
      startsAt: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
    });

  it('asks as many as there is room for, each in words from the very reason, and sends nothing by itself', async () => {
    await page.goto('/calls');
    const queue = page.getByRole('region', { name: 'Who is next' });
    await queue.getByText(/^Two calls are free .*: these three are next\.$/u).waitFor();
    await queue.getByText(`“${OFFER}”`).first().waitFor();
    await queue.getByRole('button', { name: 'Ask several at once' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(2);
    expect(await dialog.getByRole('checkbox', { name: 'Ines Okafor' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Draft the words' }).click();
    const words = dialog.getByLabel('What to send to Petra Holm');
    expect(await words.inputValue()).toContain(`You wrote “${OFFER}”`);
    await words.fill(`Dear Petra,\n${/http\S+/u.exec(await words.inputValue())![0]}`);
    await dialog.getByRole('button', { name: 'Copy' }).first().click();
    await dialog.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^Dear Petra,\nhttp\S+\/call\/[\w-]{43}$/u,
    );
    const mail = new URL(
      (await dialog.getByRole('link', { name: 'Open in the mail program' }).first().getAttribute('href'))!,
    );
    expect([mail.pathname, mail.searchParams.get('body')]).toEqual([
      'petra@mill.example',
      expect.stringMatching(/^Dear Petra,\r\nhttp/u),
    ]);
    expect(await findings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'I have sent it' }).first().click();
    await page.getByText('Noted: you have asked Petra Holm.').waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    const out = page.getByRole('region', { name: 'Invitations out' });
    await out.getByText('sent, not opened').waitFor();
    await out.getByText('drafted, not sent').waitFor();
    await queue.getByText(/two invitations are out: this one is next\.$/u).waitFor();
  });

  it('shows the same state on the page of the person, and asks before a link that was sent is ended', async () => {
    await page.goto(`/people/${ids.get('Petra Holm')!}`);
    await page.getByText('Asked for a call: sent, not opened').waitFor();
    await page.keyboard.press('i');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('A new one ends it.').waitFor();
    await dialog.getByText('Dear Petra,').waitFor();
    await dialog.getByRole('button', { name: 'Leave it' }).click();
  });

  it('keeps notes and timer of a talk through a reload, and asks what came of it', async () => {
    await planned('Donna Mills', 40);
    await page.goto('/');
    await page.getByRole('link', { name: 'How was the call with Donna Mills?' }).click();
    const desk = page.getByRole('region', { name: 'The talk' });
    expect(await desk.getByRole('link', { name: /^Call/u }).getAttribute('href')).toBe('tel:+4755501234');
    await desk.getByRole('button', { name: 'Start' }).click();
    const notes = desk.getByLabel('Notes while you talk');
    await notes.fill(
      'She has two kids and moved to Porto. I’ll send her the recipe tomorrow. She’ll ask her brother about the mill.',
    );
    await page.waitForFunction(() => document.querySelector('[role=timer]')?.textContent !== '0:00');
    const isKept = page.waitForResponse(
      (answer) => answer.url().endsWith('/talk-draft') && answer.request().method() === 'PUT' && answer.ok(),
    );
    await notes.press('End');
    await notes.pressSequentially(' ');
    await isKept;
    // As another device has it, which knows nothing of this one.
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('moved to Porto'));
    await desk.getByRole('button', { name: 'Stop' }).waitFor();
    await desk.getByRole('button', { name: 'Stop' }).click();
    expect(await desk.getByLabel('Minutes').inputValue()).toBe('1');
    expect(await findings(page)).toEqual([]);
    const isGone = page.waitForResponse(
      (answer) => answer.url().endsWith('/talk-draft') && answer.request().method() === 'DELETE' && answer.ok(),
    );
    await desk.getByRole('button', { name: 'We talked' }).click();
    await page.getByRole('heading', { level: 1, name: 'After the talk with Donna Mills' }).waitFor();
    await isGone;
  });

  it('reads the notes, and each thing in them is confirmed by a tap', async () => {
    const read = page.getByRole('region', { name: 'Read in your notes' });
    const fact = read.getByRole('listitem').filter({ hasText: 'moved to Porto' });
    await fact.getByRole('button', { name: 'That is right' }).click();
    await fact.getByText('confirmed').waitFor();
    await fact.getByRole('button', { name: 'Ask after it in three weeks' }).click();
    await fact.getByText(/^Ask after it on/u).waitFor();
    const theirs = read.getByRole('listitem').filter({ hasText: 'ask her brother' });
    await theirs.getByText('They promised').waitFor();
    await theirs.getByRole('button', { name: 'Not so' }).click();
    await theirs.waitFor({ state: 'detached' });
    const mine = read.getByRole('listitem').filter({ hasText: 'send her the recipe' });
    await mine.getByRole('button', { name: 'That is right' }).click();
    await page.reload();
    await mine.getByText('confirmed').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('asks for the next step: a promise, and something to ask after in three weeks', async () => {
    const next = page.getByRole('region', { name: 'What comes next?' });
    await next.getByLabel('What you said you would do').fill('I’ll lend her the rye book');
    await next.getByRole('button', { name: 'Note it' }).click();
    await next.getByText(/Noted: “I’ll lend her the rye book”, due/u).waitFor();
    await next.getByText('Ask after', { exact: true }).click();
    await next.getByLabel('What to ask after').fill('the new oven');
    await next.getByRole('button', { name: 'Note it' }).click();
    await next.getByText(/Noted: “the new oven”, on/u).waitFor();
    await page.goto('/promises');
    await page.getByText('“I’ll lend her the rye book”').waitFor();
    await page.goto(`/people/${ids.get('Donna Mills')!}`);
    await page.getByText('the new oven').first().waitFor();
  });

  it('keeps what was confirmed among the promises, and as a reason to get in touch', async () => {
    await page.goto('/promises');
    const promises = page.getByRole('list', { name: 'What you promised' }).getByRole('listitem');
    const mine = promises.filter({ hasText: 'send her the recipe' });
    await mine.getByRole('link', { name: 'Donna Mills' }).waitFor();
    expect(await promises.filter({ hasText: 'ask her brother' }).count()).toBe(0);
    await mine.getByRole('link', { name: 'Donna Mills' }).click();
    const reason = page
      .getByRole('region', { name: 'Why now' })
      .getByRole('listitem')
      .filter({ hasText: 'send her the recipe' });
    for (let round = 0; round < 40 && (await reason.count()) === 0; round++) {
      await page.waitForTimeout(500);
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Donna Mills' }).waitFor();
    }
    await reason.getByText(/^You promised this .*and it is open\.$/u).waitFor();
    expect(await findings(page)).toEqual([]);
    await reason.getByRole('button', { name: 'Kept' }).click();
    await page.getByText('The promise is kept.').waitFor();
    await page.goto('/promises');
    await promises.filter({ hasText: 'the rye book' }).waitFor();
    expect(await mine.count()).toBe(0);
  });

  it('stands among the calls with its notes; a second outcome can be taken back', async () => {
    await planned('Ines Okafor', 30);
    await page.goto('/calls');
    const over = page.getByRole('region', { name: 'Over' });
    await over.getByText('She has two kids and moved to Porto.', { exact: false }).waitFor();
    const unsaid = page.getByRole('region', { name: 'What came of it?' });
    await unsaid.getByRole('button', { name: 'They did not come' }).click();
    await over.getByText('missed by them').waitFor();
    await page.keyboard.press('z');
    await unsaid.getByText('Ines Okafor').waitFor();
    await unsaid.getByRole('button', { name: 'They did not come' }).click();
    await over.getByRole('button', { name: 'Propose a new time' }).click();
    const words = page.getByRole('dialog').getByLabel('What to send to Ines Okafor');
    expect(await words.inputValue()).toContain('We missed each other today; these things happen.');
    await page.keyboard.press('Escape');
  });

  it('logs a call of theirs in two clicks', async () => {
    await page.goto('/calls');
    await page.getByRole('button', { name: 'Log a call' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'They called: Petra Holm' }).click();
    await page.getByText('Logged: Petra Holm called you today.').waitFor();
    await dialog.getByLabel('Notes').fill('About the frost.');
    const isKept = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
    await dialog.getByRole('button', { name: 'Keep' }).click();
    await isKept;
    await page.goto(`/people/${ids.get('Petra Holm')!}`);
    await page
      .getByRole('list', { name: /Timeline/u })
      .or(page.getByText('About the frost.'))
      .first()
      .waitFor();
    const { items } = await call<{ items: { direction: string; text: string }[] }>(
      page,
      'GET',
      `${workspace}/contacts/${ids.get('Petra Holm')!}/timeline`,
    );
    expect(items[0]).toMatchObject({ direction: 'inbound', kind: 'call', text: 'About the frost.' });
    expect(here.troubles).toEqual([]);
  });
});
