import { fileInMemory } from '#libs/platform';
import { contactsOf, faultsOf, holdsUp, leftOutOf, readAll } from '../../../test/read-format.js';
import { UnreadableFile } from '../file-format.js';
import { linkedinConnections } from './linkedin-connections.format.js';

const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const ROWS = [
  'Ann,"Porter, PhD",https://www.linkedin.com/in/annp?trk=x,ann@tea.example,Tea & Co,Taster,15 Aug 2021',
  'Bob,Reed,https://www.linkedin.com/in/bob-r,,,,01 Jan 2020',
  ',,,,,,02 Feb 2019',
  ',,https://www.linkedin.com/in/nameless,,,,03 Mar 2019',
  '"Zoë, ""Z""",Öst,,,Öst KG,,29 Feb 2020',
].join('\n');
const NOTES = 'Notes:\n"When exporting your data, some of the addresses are missing."\n\n';

const read = async (text: string) => readAll(linkedinConnections, fileInMemory('Connections.csv', text));

describe('linkedinConnections', () => {
  it('reads members, and counts those who have left', async () => {
    const records = await read(NOTES + HEADER + '\n' + ROWS);
    expect(contactsOf(records)).toMatchObject([
      {
        place: { file: 'Connections.csv', line: 5 },
        key: 'linkedin annp',
        person: {
          name: 'Ann Porter',
          identities: [
            { kind: 'linkedin', printed: 'https://www.linkedin.com/in/annp?trk=x', verified: true },
            { kind: 'email', printed: 'ann@tea.example', verified: true },
          ],
        },
        about: 'Taster at Tea & Co (PhD)',
        note: 'Connected on LinkedIn on 15 Aug 2021.',
      },
      { person: { name: 'Bob Reed' }, about: null },
      { person: { name: null, identities: [{ printed: 'https://www.linkedin.com/in/nameless' }] } },
      { key: null, person: { name: 'Zoë Öst', identities: [] }, about: 'At Öst KG ("Z")' },
    ]);
    expect(leftOutOf(records)).toMatchObject([{ place: { line: 7 }, count: 1 }]);
    expect(faultsOf(records)).toEqual([]);
  });

  it.each([
    ['no notes', `${HEADER}\n${ROWS}`],
    ['a byte order mark and two blank lines', `\ufeff\n\n${NOTES}${HEADER}\r\n${ROWS.replaceAll('\n', '\r\n')}`],
    ['notes without quotes', `Notes:\nWhen exporting, some are missing.\n\n\n${HEADER}\n${ROWS}`],
    [
      'semicolons',
      `${NOTES}${HEADER.replaceAll(',', ';')}\nAnn;Porter;;;;;1\nBob;Reed;;;;;1\nCy;Lee;;;;;1\nDi;Oz;;;;;1`,
    ],
  ])('finds the header below %s', async (_, text) => {
    expect(contactsOf(await read(text))).toHaveLength(4);
    expect(linkedinConnections.claim([fileInMemory('x.csv', text)])).toHaveLength(1);
  });

  it('reads columns in any order, and old files without addresses', async () => {
    const records = await read(
      'First Name,Last Name,Email Address,Company,Position,Connected On\nAnn,Porter,ann@tea.example,Tea,Taster,1/2/15, 9:05 AM',
    );
    expect(contactsOf(records)).toMatchObject([
      { key: null, about: 'Taster at Tea', person: { identities: [{ kind: 'email' }] } },
    ]);
  });

  it('claims no other table, and refuses one', async () => {
    expect(linkedinConnections.claim([fileInMemory('a.csv', 'First Name,Last Name,Email\nAnn,Porter,x')])).toEqual([]);
    await expect(read('a,b\n1,2')).rejects.toThrow(UnreadableFile);
  });

  it('holds up against every cut', async () => {
    await holdsUp(linkedinConnections, 'Connections.csv', NOTES + HEADER + '\n' + ROWS);
    expect(faultsOf(await read(`${HEADER}\nAnn,Porter,,,,,1\n"Bo`))).toMatchObject([
      { message: 'The file ends in the middle of the row on line 3, in a quote that is never closed.' },
    ]);
  });
});
