import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { findings } from './findings';
import { openPorch, type Porch } from './porch';
import { makeOwner, openBrowser, signIn, owner, visit, type Visit } from './visitor';

/** Every afternoon, from a quarter past two to five, on the wall of whoever looks. */
const busyAfternoons = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:afternoons',
  'SUMMARY:A secret title',
  'DTSTART:20260105T141500',
  'DURATION:PT2H45M',
  'RRULE:FREQ=DAILY',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

describe('calendars that say when the owner is busy', () => {
  let porch: Porch;
  let browser: Browser;
  let here: Visit;
  let provider: Server;
  let status = 200;

  beforeAll(async () => {
    provider = createServer((_, response) => response.writeHead(status).end(busyAfternoons)).listen(0, '127.0.0.1');
    await once(provider, 'listening');
    [porch, browser] = await Promise.all([openPorch({ FETCH_ALLOW: '127.0.0.1' }), openBrowser()]);
    here = await visit(browser, porch.address);
    await makeOwner(here.page);
  });
  afterAll(async () => {
    await browser.close();
    await porch.close();
    provider.closeAllConnections();
    provider.close();
  });

  const address = () => `http://127.0.0.1:${(provider.address() as AddressInfo).port}/private/ada.ics`;
  const section = (page: Page) => page.getByRole('region', { name: 'Calendars' });
  const work = (page: Page) => section(page).getByRole('article', { name: 'Work' });

  it('are read from an address, and say which times they take away', async () => {
    const { page } = here;
    await page.goto('/settings#calendars');
    await section(page).getByText('No calendar is read yet').waitFor();
    await section(page).getByRole('button', { name: 'Add a calendar' }).click();
    await page.keyboard.type('Work');
    await page.getByLabel('Its address').fill('cal.example/ada.ics');
    await page.keyboard.press('Enter');
    await section(page).getByText('This is not an address that begins with').waitFor();
    await page.getByLabel('Its address').fill(address());
    await page.keyboard.press('Enter');
    await page.getByText('Work is being read.').waitFor();
    await work(page)
      .getByText(/It takes away \w{3} \d+ \w{3,4} 15:00–17:00/u)
      .waitFor();
    expect(await work(page).innerText()).toContain('127.0.0.1');
    expect(await page.content()).not.toMatch(/private\/ada|secret title/u);
    expect(await findings(page)).toEqual([]);
  });

  it('leave no time to book, and the page of calls says why', async () => {
    const { page } = here;
    await page.goto('/calls');
    await page.getByText('No time is free in the days ahead.').waitFor();
    await page.getByText(/^Work keeps you busy/u).waitFor();
    await page.getByRole('link', { name: 'See your calendars' }).click();
    await work(page).waitFor();
  });

  it('that fail say since when and why, and keep what they had', async () => {
    const { page } = here;
    status = 404;
    await work(page).getByRole('button', { name: 'Read now' }).click();
    await work(page)
      .getByText(/^Not read since .*There is nothing at this address any more/u)
      .waitFor();
    expect(await work(page).innerText()).toMatch(/It takes away/u);
    status = 200;
    await work(page).getByRole('button', { name: 'Read now' }).click();
    await work(page)
      .getByText(/^Read /u)
      .waitFor();
  });

  it('are given as a file, changed, and come back when a removal is undone', async () => {
    const { page } = here;
    await section(page).getByRole('button', { name: 'Add a calendar' }).click();
    const chosen = { name: 'Family plan.ics', mimeType: 'text/calendar', buffer: Buffer.from(busyAfternoons) };
    await page.getByLabel('Give a file instead (.ics)').setInputFiles({ ...chosen, buffer: Buffer.from('<html>') });
    await section(page).getByText('This is not a calendar').first().waitFor();
    await page.getByLabel('Give a file instead (.ics)').setInputFiles(chosen);
    const family = section(page).getByRole('article', { name: 'Family plan' });
    await family.getByText(/^Given /u).waitFor();
    await family.getByRole('combobox', { name: 'Whole days' }).selectOption('busy');
    await page.getByText('Family plan is changed.').waitFor();
    await family.getByRole('button', { name: 'Change' }).click();
    await page.getByLabel('What you call it').fill('Family');
    await page.keyboard.press('Enter');
    const renamed = section(page).getByRole('article', { name: 'Family', exact: true });
    await renamed.getByRole('button', { name: 'Remove' }).click();
    await renamed.waitFor({ state: 'detached' });
    const told = page.getByText('Family is removed.').locator('..');
    await told.getByRole('button', { name: 'Undo' }).click();
    await renamed.waitFor();
  });

  it('stand beside days without calls', async () => {
    const { page } = here;
    const calls = page.getByRole('region', { name: 'Calls' });
    await calls.getByLabel('First day').fill('2035-12-24');
    await calls.getByLabel('Last day, may stay empty').fill('2035-12-26');
    await calls.getByRole('button', { name: 'Add', exact: true }).click();
    await calls.getByText('24 to 26 December 2035').waitFor();
    await calls.getByRole('button', { name: 'Keep' }).click();
    await page.getByText('Kept when you may be called.').waitFor();
    await page.reload();
    await calls.getByText('24 to 26 December 2035').waitFor();
  });

  it.each([{ dark: false }, { dark: true }])('fit a phone, with nothing for axe to find (%o)', async (look) => {
    const { page, context, troubles } = await visit(browser, porch.address, { width: 390, height: 844, ...look });
    await signIn(page, owner);
    await page.goto('/settings#calendars');
    await work(page).waitFor();
    await section(page).getByRole('button', { name: 'Add a calendar' }).click();
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([Math.max(0, beyond), await findings(page), troubles]).toEqual([0, [], []]);
    await context.close();
  });
});
