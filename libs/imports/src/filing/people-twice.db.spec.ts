import { OwnerIdentities } from '#libs/accounts';
import { readTables } from '#libs/testing';
import { bringFiles } from '../../test/bring-files.js';
import { openImports, type OpenImports } from '../../test/open-imports.js';

const at = Date.parse('2021-01-03T17:00:00Z');
const call = (minute: number, attributes: string) =>
  `<call date="${at + minute * 60_000}" presentation="1" ${attributes} />`;
const calls = `<?xml version="1.0"?><calls count="4">
  ${call(1, 'type="1" number="9018675309" duration="125" contact_name="Ann Porter"')}
  ${call(2, 'type="2" number="19018675309" duration="61" contact_name="(Unknown)"')}
  ${call(3, 'type="3" number="+1 901 867 5309" duration="0" contact_name="Ann Porter"')}
  ${call(4, 'type="1" number="3125550100" duration="30" contact_name="(Unknown)"')}
</calls>`;
const card =
  'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Porter\r\nTEL:(901) 867-5309\r\nEMAIL:ann@home.example\r\nEND:VCARD\r\n';
const mail = `From 1@xxx Tue Jan 05 10:00:00 +0000 2021
Message-ID: <1@home.example>
From: Ann Porter <ann@home.example>
To: me@porch.example
Date: Tue, 5 Jan 2021 09:30:00 -0500
Subject: Benches

I would love to talk.

`;
const calendar = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1@porch.example
DTSTART:20210704T140000Z
DTEND:20210704T150000Z
SUMMARY:Coffee
LOCATION:1 Quay
ATTENDEE;CN=Ann Porter:mailto:ann@home.example
END:VEVENT
END:VCALENDAR
`;
const files = { 'calls.xml': calls, 'people.vcf': card, 'all.mbox': mail, 'a.ics': calendar };

describe('what a telephone, an address book, a mailbox and a calendar hold, brought in together', () => {
  let open: OpenImports;
  beforeAll(async () => {
    open = await openImports();
  });
  afterAll(() => open.close());

  const american = async () => {
    const access = await open.newAccess();
    const identities = open.context.get(OwnerIdentities, { strict: false });
    await identities.add(access.workspaceId, { kind: 'phone', printed: '+1 212 555 7777' });
    await identities.add(access.workspaceId, { kind: 'email', printed: 'me@porch.example' });
    return access;
  };

  it('are one person, however her number is written, with calls, letters and a meeting', async () => {
    const access = await american();
    const view = await bringFiles(open, access, files);
    expect(view).toMatchObject({ state: 'done', counts: { failed: 0 } });
    const people = await open.database.query<{
      name: string;
      depth: string;
      calls: string;
      meetings: string;
      letters: string;
    }>(
      `select c.name, k.depth, count(*) filter (where i.kind = 'call') as calls,
         count(*) filter (where i.kind = 'meeting') as meetings, count(*) filter (where i.channel = 'email') as letters
       from contacts c join contact_clocks k on k.contact_id = c.id left join interactions i on i.contact_id = c.id
       where c.workspace_id = $1 group by c.name, k.depth order by c.name`,
      [access.workspaceId],
    );
    expect(people).toEqual([
      { name: '3125550100', depth: 'voice', calls: '1', meetings: '0', letters: '0' },
      { name: 'Ann Porter', depth: 'met', calls: '2', meetings: '1', letters: '1' },
    ]);
    const rows = await open.database.query<{ reason: string }>(
      `select reason from import_rows where workspace_id = $1 and fate = 'skipped'`,
      [access.workspaceId],
    );
    expect(rows).toEqual([{ reason: 'A missed call: you did not talk.' }]);
  });

  it('change nothing the second time', async () => {
    const access = await american();
    await bringFiles(open, access, files);
    const before = await readTables(open.database, access.workspaceId);
    await bringFiles(open, access, { ...files, 'calls.xml': `${calls}\n` });
    const after = await readTables(open.database, access.workspaceId);
    expect(after.contacts).toEqual(before.contacts);
    expect(after.identities).toEqual(before.identities);
    expect(after.interactions).toEqual(before.interactions);
  });

  it('give a name to whom only a number was known of, until they are taken back', async () => {
    const access = await american();
    await bringFiles(open, access, { 'calls.xml': calls });
    const before = await readTables(open.database, access.workspaceId);
    const names = async () => {
      const { contacts } = await readTables(open.database, access.workspaceId);
      return (contacts as { name: string }[]).map(({ name }) => name).sort();
    };
    expect(await names()).toEqual(['3125550100', 'Ann Porter']);
    const book = card.replace('Ann Porter', 'Cy Dorn').replace('(901) 867-5309', '312-555-0100').replace('ann@', 'cy@');
    const view = await bringFiles(open, access, { 'people.vcf': book });
    expect(await names()).toEqual(['Ann Porter', 'Cy Dorn']);
    await open.undo(access, view.id);
    expect(await readTables(open.database, access.workspaceId)).toEqual(before);
  });
});
