import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

export const owner = { name: 'Ada Fenwick', email: 'ada@porch.example', password: 'sweet peas by the gate' };

export interface Visit {
  context: BrowserContext;
  page: Page;
  /** What went wrong in the page, or opened a dialog: scripts of strangers would show here. */
  troubles: string[];
}

export interface Look {
  width?: number;
  height?: number;
  dark?: boolean;
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args });
}

export async function visit(browser: Browser, address: string, look: Look = {}): Promise<Visit> {
  const { width = 1280, height = 860, dark = false } = look;
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
    hasTouch: width < 600,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const troubles: string[] = [];
  page.on('pageerror', (failure) => troubles.push(failure.message));
  page.on('dialog', (dialog) => {
    troubles.push(`a dialog said: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { context, page, troubles };
}

/** The first visit, as an owner makes it. */
export async function makeOwner(page: Page, names: readonly string[] = []): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Your name').fill(owner.name);
  await page.getByLabel('Email').fill(owner.email);
  await page.getByLabel('Password', { exact: true }).fill(owner.password);
  await page.getByRole('button', { name: 'Next' }).click();
  const field = page.getByLabel('Another name, handle, email or website');
  for (const name of names) {
    await field.fill(name);
    await field.press('Enter');
  }
  await page.getByRole('button', { name: 'Open the porch' }).click();
  await page.waitForURL('**/imports');
}

export async function signIn(page: Page, who: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(who.email);
  await page.getByLabel('Password', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page
    .getByRole('navigation', { name: 'Frontporch' })
    .or(page.getByRole('navigation', { name: 'Places' }))
    .first()
    .waitFor();
}

/** Pastes a thread, looks, and brings it in; ends on the page of the import. */
export async function bringIn(page: Page, thread: string): Promise<void> {
  await page.goto('/imports');
  await page.getByLabel('The thread as text').fill(thread);
  await page.getByRole('button', { name: 'See what is in it' }).click();
  await page.getByRole('button', { name: 'Bring them in' }).click();
  await page.getByText(/^It brought/u).waitFor();
}
