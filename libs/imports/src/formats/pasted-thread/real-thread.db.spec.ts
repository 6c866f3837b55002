import { ThreadReader } from '#libs/memory';
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

  it('becomes people by name and by close reading, a conversation and its links', async () => {
    if (!existsSync(path)) {
      process.stderr.write('Not run: the real thread does not lie beside the project.\n');
      return;
    }
    const access = await open.newAccess();
    const text = readFileSync(path, 'utf8');
    const { findings } = await open.preview(access, text);
    const { printed, certain, probable, unknown, anonymous, ...kinds } = findings.counts;
    expect(kinds).toEqual({ items: 147, comments: 94, owner: 35, pingbacks: 18 });
    expect([printed, printed + certain + probable + unknown + anonymous]).toEqual([10, 94]);
    expect(findings.people.openItems).toBe(probable + unknown + anonymous);
    const view = await open.bringIn(access, text, { postDate: '2010-09-27' });
    const { byName, byReading, openItems } = findings.people;
    expect(byName).toBe(9);
    expect(view.counts).toMatchObject({ created: byName + byReading, kept: openItems, skipped: 18, failed: 0 });
    const { contacts, thread_links, interactions } = await readTables(open.database, access.workspaceId);
    expect(contacts.map((contact) => (contact as { name: string }).name)).toEqual(
      expect.arrayContaining([
        'Brad Lovett',
        'EJ Ellis',
        'Jenni Leeds',
        'Karen Whinnem',
        'Margaret',
        'Mark Winchell',
        'Mona Askalani',
        'Reza Malayeri',
        'Win',
      ]),
    );
    expect(thread_links).toHaveLength(18);
    expect(new Set(interactions.map((one) => (one as { position: number }).position)).size).toBe(129);
    const [brad] = await open.database.query<{ depth: string; outbound: number }>(
      `select depth, outbound_count as outbound from contact_clocks k join contacts c on c.id = k.contact_id
       where c.workspace_id = $1 and name = 'Brad Lovett'`,
      [access.workspaceId],
    );
    expect(brad).toEqual({ depth: 'chat', outbound: 1 });
    const reader = open.context.get(ThreadReader, { strict: false });
    await reader.read(access.workspaceId, view.threadId!);
    const before = await readTables(open.database, access.workspaceId);
    expect((await open.bringIn(access, text)).counts.alreadyThere).toBe(147);
    expect(await readTables(open.database, access.workspaceId)).toEqual(before);
    await reader.read(access.workspaceId, view.threadId!);
    expect(await readTables(open.database, access.workspaceId)).toEqual(before);
  }, 240_000);
});
