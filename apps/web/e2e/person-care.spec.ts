import type { Browser } from 'playwright-core';
import { call, workspaceAddress } from './api';
import { openPorch, type Porch } from './porch';
import { makeOwner, openBrowser, visit, type Visit } from './visitor';

describe('What is kept in mind of a person', () => {
  let porch: Porch;
  let browser: Browser;
  let here: Visit;
  let person: string;

  beforeAll(async () => {
    [porch, browser] = await Promise.all([openPorch(), openBrowser()]);
    here = await visit(browser, porch.address);
    await makeOwner(here.page, ['Ada']);
    const workspace = await workspaceAddress(here.page);
    ({ id: person } = await call<{ id: string }>(here.page, 'POST', `${workspace}/contacts`, { name: 'Zoë Åkesson' }));
    await call(here.page, 'POST', `${workspace}/contacts/${person}/interactions`, {
      channel: 'email',
      kind: 'message',
      text: 'I promise that I will call you on Friday.',
    });
    await here.page.goto(`/people/${person}`);
  });
  afterAll(async () => {
    await browser.close();
    await porch.close();
  });

  it('has boundaries that are set with a key, and taken back', async () => {
    const { page } = here;
    await page.getByRole('heading', { level: 1, name: 'Zoë Åkesson' }).waitFor();
    await page.keyboard.press('b');
    await page.getByRole('menuitemcheckbox', { name: /^No phone/u }).click();
    await page.getByText('Noted: no phone.').waitFor();
    await page.keyboard.press('Escape');
    await page.goto('/people?boundary=no_phone');
    await page.getByRole('list', { name: 'People' }).getByText('Zoë Åkesson').waitFor();
    await page.goto(`/people/${person}`);
    await page.getByRole('heading', { level: 1, name: 'Zoë Åkesson' }).waitFor();
    await page.keyboard.press('b');
    await page.getByRole('menuitemcheckbox', { name: /^No phone/u }).click();
    await page.getByText('No longer: no phone.').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('z');
    await page.getByText('No phone', { exact: true }).waitFor();
  });

  it('has facts that are written down, covered and deleted', async () => {
    const { page } = here;
    await page.goto(`/people/${person}`);
    await page.getByRole('button', { name: 'Write down a fact or a birthday' }).waitFor();
    await page.keyboard.press('f');
    const form = page.getByRole('form');
    await form.getByLabel('What it is about').selectOption('birthday');
    await form.getByLabel('Day', { exact: true }).fill('30');
    await form.getByLabel('Month').selectOption('2');
    await form.getByText('No such day').waitFor();
    await form.getByLabel('Day', { exact: true }).fill('29');
    await page.keyboard.press('Control+Enter');
    const birthday = page.getByRole('region', { name: 'Birthday' });
    await birthday.getByText('29 February').waitFor();
    await page.getByText('Written down.').waitFor();
    await birthday.getByRole('button', { name: 'More for what is written down' }).click();
    await page.getByRole('menuitem', { name: 'Cover: sensitive' }).click();
    await page.reload();
    await birthday.getByText('Covered: sensitive').waitFor();
    expect(await birthday.getByText('29 February').count()).toBe(0);
    await birthday.getByRole('button', { name: /Show/u }).click();
    await birthday.getByText('29 February').waitFor();
  });

  it('has promises in one list, with a day that can be moved, and kept with the way back', async () => {
    const { page } = here;
    await page.goto('/promises');
    const promise = page.getByRole('listitem').filter({ hasText: 'I promise that I will call you' });
    for (let round = 0; round < 60 && (await promise.count()) === 0; round++) {
      await page.waitForTimeout(500);
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(300);
    }
    await promise.getByRole('button', { name: /day/u }).click();
    await page.getByLabel('Due on').fill('2030-01-07');
    await page.keyboard.press('Enter');
    await promise.getByText('due 7 January 2030').waitFor();
    await promise.getByRole('button', { name: 'Kept' }).click();
    await promise.waitFor({ state: 'detached' });
    await page.getByText('The promise is kept.').waitFor();
    await page.keyboard.press('z');
    await promise.getByText('due 7 January 2030').waitFor();
    expect(here.troubles).toEqual([]);
  });
});
