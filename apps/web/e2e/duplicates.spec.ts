import type { Browser } from 'playwright-core';
import { call, workspaceAddress } from './api';
import { findings } from './findings';
import { openPorch, type Porch } from './porch';
import { makeOwner, openBrowser, visit, type Visit } from './visitor';

interface Made {
  id: string;
}

describe('People who may be one person', () => {
  let porch: Porch;
  let browser: Browser;
  let here: Visit;
  let workspace: string;

  beforeAll(async () => {
    [porch, browser] = await Promise.all([openPorch(), openBrowser()]);
    here = await visit(browser, porch.address);
    await makeOwner(here.page, ['Ada']);
    workspace = await workspaceAddress(here.page);
  });
  afterAll(async () => {
    await browser.close();
    await porch.close();
  });

  const person = async (name: string, identities: { kind: string; printed: string }[], text: string) => {
    const { page } = here;
    const { id } = await call<Made>(page, 'POST', `${workspace}/contacts`, { name });
    for (const identity of identities) await call(page, 'POST', `${workspace}/contacts/${id}/identities`, identity);
    const talk = { channel: 'email', kind: 'message', direction: 'inbound', text };
    await call(page, 'POST', `${workspace}/contacts/${id}/interactions`, talk);
    return id;
  };

  it('stand side by side with what speaks for it', async () => {
    await person(
      'Jennifer Okonkwo',
      [{ kind: 'email', printed: 'jennifer@okonkwo.example' }],
      'The bench came out well.',
    );
    await person('Jenn Okonkwo', [{ kind: 'twitter', printed: 'jokonkwo' }], 'Is there a plan of it?');
    const { page } = here;
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.getByRole('button', { name: 'Compare again' }).click();
    const question = page.getByRole('article').filter({ hasText: 'Jenn Okonkwo' });
    await question.getByText('“Is there a plan of it?”').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('become one with a key, are taken apart with another, and are asked about again', async () => {
    const { page } = here;
    const question = page.getByRole('article').filter({ hasText: 'Jenn Okonkwo' });
    await page.keyboard.press('s');
    await question.waitFor({ state: 'detached' });
    await page.getByText(/are one person now\./u).waitFor();
    await page.keyboard.press('z');
    await question.waitFor();
    await page.keyboard.press('d');
    await question.waitFor({ state: 'detached' });
    await page.getByText('No two of your people look like one.').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('z');
    await question.waitFor();
  });

  it('show on the person’s page who they were, and come apart there', async () => {
    const { page, troubles } = here;
    await page.keyboard.press('s');
    await page.getByText('No two of your people look like one.').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.getByRole('list', { name: 'People' }).getByText('Jennifer Okonkwo').first().click();
    await page.getByText('Is there a plan of it?').first().waitFor();
    await page.getByText('Made one, and taken apart').click();
    await page.getByText(/Okonkwo was made one with this person by hand\./u).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take them apart again' }).click();
    await page.getByText(/Okonkwo is a person of their own again\./u).waitFor();
    // The words of one of the two stay, those of the other have gone with her.
    await page.waitForFunction(
      (said) => said.filter((words) => document.body.innerText.includes(words)).length === 1,
      ['Is there a plan of it?', 'The bench came out well.'],
    );
    expect(troubles).toEqual([]);
  });

  it('come out of somebody as a person of their own where a name is not theirs', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Somebody else’s?' }).click();
    await page.getByLabel('jennifer@okonkwo.example (email)', { exact: false }).click();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make them a person of their own' }).click();
    await page.getByText(/is a person of their own now\./u).waitFor();
    await page.keyboard.press('z');
    await page.getByRole('list').getByText('jennifer@okonkwo.example').first().waitFor();
  });

  it('ask whether somebody is the owner himself, by keyboard, and give him back', async () => {
    const { page, troubles } = here;
    const { id } = await call<Made>(page, 'POST', `${workspace}/contacts`, { name: 'admin' });
    for (const text of ['Thank you all.', 'The porch is open.', 'See you on Friday.'])
      await call(page, 'POST', `${workspace}/contacts/${id}/interactions`, {
        channel: 'blog',
        kind: 'comment',
        direction: 'inbound',
        text,
      });
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.getByRole('button', { name: 'Compare again' }).click();
    const question = page.getByRole('article', { name: 'admin, 3 comments: is this you?' });
    await question.waitFor();
    expect(await findings(page)).toEqual([]);
    const hint = page.getByRole('link', { name: 'admin, 3 comments: is this you?' });
    for (const place of ['t', 'p']) {
      await page.keyboard.press('g');
      await page.keyboard.press(place);
      await hint.waitFor();
      expect(await findings(page)).toEqual([]);
    }
    await hint.click();
    await question.waitFor();
    await page.keyboard.press('s');
    await question.waitFor({ state: 'detached' });
    await page.getByText('admin is you: what they wrote are your words now.').waitFor();
    await page.keyboard.press('z');
    await question.waitFor();
    await page.keyboard.press('d');
    await page.getByText('admin is somebody else.').waitFor();
    await question.waitFor({ state: 'detached' });
    expect(troubles).toEqual([]);
  });
});
