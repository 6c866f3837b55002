import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { SMTPServer } from 'smtp-server';
import { openPorch, type Porch } from './porch';
import { makeOwner, openBrowser, owner, visit } from './visitor';

describe('mails to the owner, and the calendar', () => {
  let porch: Porch;
  let browser: Browser;
  let page: Page;
  let smtp: SMTPServer;
  const taken: string[] = [];

  beforeAll(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        stream.resume();
        stream.on('end', () => {
          taken.push(session.envelope.rcptTo.map(({ address }) => address).join());
          done();
        });
      },
    });
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    [porch, browser] = await Promise.all([openPorch(), openBrowser()]);
    ({ page } = await visit(browser, porch.address));
    await makeOwner(page);
    await page.goto('/settings#mails');
  });
  afterAll(async () => {
    await browser.close();
    await porch.close();
    await new Promise<void>((resolve) => smtp.close(resolve));
  });

  const setUp = async (port: number) => {
    await page.getByLabel('Server for outgoing mail').fill('127.0.0.1');
    await page.getByLabel('Security').selectOption('none');
    await page.getByLabel('Port').fill(String(port));
    await page.getByLabel('Mails come from').fill('porch@home.example');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: 'Send me a test mail' }).click();
  };

  it('say why a test mail did not go out, and send it when the server is right', async () => {
    await page.getByRole('button', { name: 'Set up a mail server' }).click();
    await setUp(9);
    await page.getByText('Nobody listens at 127.0.0.1, port 9.').waitFor();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await setUp((smtp.server.address() as AddressInfo).port);
    await page.getByText(`A test mail is on its way to ${owner.email}.`).waitFor();
    expect(taken).toEqual([owner.email]);
  });

  it('are switched on, and off again by Undo', async () => {
    const daily = page.getByLabel('Whom to reach out to, on these days');
    await daily.click();
    await daily.and(page.locator(':checked')).waitFor();
    await page.getByText('The mail of the day is on.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await daily.and(page.locator(':not(:checked)')).waitFor();
    expect(await daily.isChecked()).toBe(false);
  });

  it('remind of calls, and of none once that is switched off; guests are told where to write', async () => {
    const owners = page.getByRole('group', { name: 'Remind me of a call' });
    const guests = page.getByRole('group', { name: 'Remind guests who gave an address' });
    const hour = guests.getByLabel('an hour before');
    await hour.and(page.locator(':checked')).waitFor();
    await hour.click();
    await page.getByText('The reminders to guests are changed.').waitFor();
    expect([await hour.isChecked(), await owners.getByLabel('an hour before').isChecked()]).toEqual([false, true]);
    const address = page.getByLabel('Guests write back to');
    expect(await address.getAttribute('placeholder')).toBe('porch@home.example');
    await address.fill('ada@fenwick.example');
    await address.press('Enter');
    await page.getByText('Guests write to ada@fenwick.example.').waitFor();
    await page.reload();
    await hour.and(page.locator(':not(:checked)')).waitFor();
    expect(await address.inputValue()).toBe('ada@fenwick.example');
  });

  it('have a secret address for the calendar, which can be read', async () => {
    await page.getByRole('button', { name: 'Make an address' }).click();
    const address = await page.getByLabel('Keep this address to yourself. It is shown only now.').inputValue();
    const answer = await fetch(address);
    expect([answer.status, (await answer.text()).split('\r\n')[0]]).toEqual([200, 'BEGIN:VCALENDAR']);
  });
});
