import type { Page } from 'playwright-core';

/** Calls the API as the one who is signed in, for what a journey needs to find ready. */
export async function call<Answer>(page: Page, method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
  return page.evaluate(
    async ({ method: verb, path: address, body: sent }) => {
      const response = await fetch(address, {
        method: verb,
        headers: { 'content-type': 'application/json' },
        ...(sent ? { body: JSON.stringify(sent) } : {}),
      });
      if (!response.ok) throw new Error(`${verb} ${address}: ${response.status} ${await response.text()}`);
      return response.json();
    },
    { method, path, body },
  );
}

export async function workspaceAddress(page: Page): Promise<string> {
  const me = await call<{ workspaces: { id: string }[] }>(page, 'GET', '/api/session');
  return `/api/workspaces/${me.workspaces[0]!.id}`;
}

/** Somebody who has written and whom the owner wants near, so that Today has a reason to name them. */
export async function addOverdue(page: Page, name: string, words: string): Promise<string> {
  const workspace = await workspaceAddress(page);
  const { id } = await call<{ id: string }>(page, 'POST', `${workspace}/contacts`, { name, circle: 'inner' });
  const log = (kind: string, direction: string, happenedAt: string, text: string) =>
    call(page, 'POST', `${workspace}/contacts/${id}/interactions`, {
      channel: 'blog',
      kind,
      direction,
      happenedAt,
      text,
    });
  await log('comment', 'inbound', '2024-03-02', words);
  await log('reply', 'outbound', '2024-03-03', 'Thank you for stopping by.');
  return id;
}
