import { readTables } from '#libs/testing';
import { existsSync, readFileSync } from 'node:fs';
import { openImports, type OpenImports } from '../../../test/open-imports.js';

// A real thread that is not ours to ship: it lies beside the project, or nowhere.
const path = '../shared/threads/grow-thread.txt';

describe('a real thread of 147 items', () => {
  let open: OpenImports;
  beforeAll(async () => {
    // "Mark W. Schaefer", as he signs too, is the same identity as the second.
    open = await openImports(['Mark', 'Mark W Schaefer']);
  });
  afterAll(() => open.close());

  it('becomes nine people, a conversation and its links, and nobody else', async () => {
    if (!existsSync(path)) {
      process.stderr.write('Not run: the real thread does not lie beside the project.\n');
      return;
    }
    const access = await open.newAccess();
    const text = readFileSync(path, 'utf8');
    const { findings } = await open.preview(access, text);
    const counts = { items: 147, comments: 94, printed: 10, unknown: 82, anonymous: 2, owner: 35, pingbacks: 18 };
    expect(findings.counts).toEqual(counts);
    const view = await open.bringIn(access, text, { postDate: '2010-09-27' });
    expect(view.counts).toEqual({ created: 9, matched: 36, kept: 84, alreadyThere: 0, skipped: 18, failed: 0 });
    const { contacts, thread_links, interactions } = await readTables(open.database, access.workspaceId);
    expect(contacts.map((contact) => (contact as { name: string }).name).sort()).toEqual([
      'Brad Lovett',
      'EJ Ellis',
      'Jenni Leeds',
      'Karen Whinnem',
      'Margaret',
      'Mark Winchell',
      'Mona Askalani',
      'Reza Malayeri',
      'Win',
    ]);
    expect(thread_links).toHaveLength(18);
    expect(new Set(interactions.map((one) => (one as { position: number }).position)).size).toBe(129);
    const [brad] = await open.database.query<{ depth: string; outbound: number }>(
      `select depth, outbound_count as outbound from contact_clocks k join contacts c on c.id = k.contact_id
       where c.workspace_id = $1 and name = 'Brad Lovett'`,
      [access.workspaceId],
    );
    expect(brad).toEqual({ depth: 'chat', outbound: 1 });
    const before = await readTables(open.database, access.workspaceId);
    expect((await open.bringIn(access, text)).counts.alreadyThere).toBe(147);
    expect(await readTables(open.database, access.workspaceId)).toEqual(before);
  });
});
