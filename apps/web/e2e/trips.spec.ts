import type { Browser } from 'playwright-core';
import { call, workspaceAddress } from './api';
import { findings } from './findings';
import { openPorch, type Porch } from './porch';
import { makeOwner, openBrowser, visit } from './visitor';

describe('trips', () => {
  let porch: Porch;
  let browser: Browser;

  beforeAll(async () => {
    [porch, browser] = await Promise.all([openPorch(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await porch.close();
  });

  it('are entered by keyboard, name who lives near, and stand on Today with the way back', async () => {
    const { page, troubles } = await visit(browser, porch.address);
    await makeOwner(page);
    const workspace = await workspaceAddress(page);
    const { id } = await call<{ id: string }>(page, 'POST', `${workspace}/contacts`, { name: 'Jenn Whitaker' });
    await page.goto(`/people/${id}`);
    await page.getByRole('button', { name: 'Where do they live?' }).click();
    await page.getByPlaceholder('Town, and its country').fill('Springfield');
    await page.keyboard.press('Enter');
    await page.getByText('There are several places of this name', { exact: false }).waitFor();
    await page.getByPlaceholder('Town, and its country').fill('dayton, oh');
    await page.getByRole('option', { name: 'Dayton, Ohio, United States' }).click();
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByText('Lives in Dayton, Ohio, United States').waitFor();
    expect(await findings(page)).toEqual([]);

    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await page.getByRole('heading', { level: 1, name: 'Trips' }).waitFor();
    await page.getByText('You are at home.').waitFor();
    await page.keyboard.press('n');
    await page.getByPlaceholder('Town, and its country').fill('Cincinnati');
    await page.getByRole('option', { name: 'Cincinnati, Ohio, United States' }).waitFor();
    await page.keyboard.press('Escape');
    const day = new Date(Date.now() + 8 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('First day').fill(day);
    await page.getByLabel('What for (if you like)').fill('The book fair');
    await page.keyboard.press('Enter');
    const trip = page.getByRole('article');
    await trip.getByText('about an hour by car').waitFor();
    expect(await trip.getByRole('link', { name: 'Jenn Whitaker' }).count()).toBe(1);
    expect(await findings(page)).toEqual([]);

    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.getByText('they live in Dayton, about an hour away by car.', { exact: false }).waitFor();
    await page.goto('/trips');
    await trip.getByRole('button', { name: 'Not going' }).click();
    await trip.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await trip.waitFor();
    expect(troubles).toEqual([]);
  });
});
