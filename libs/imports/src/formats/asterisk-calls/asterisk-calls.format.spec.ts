import { fileInMemory } from '#libs/platform';
import { holdsUp, interactionsOf, leftOutOf, faultsOf, readAll } from '../../../test/read-format.js';
import { asteriskCalls } from './asterisk-calls.format.js';
import { callerId } from './asterisk-leg.js';

const header =
  'calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield,did,cnum,cnam,linkedid';
const leg = (
  clid: string,
  src: string,
  dst: string,
  context: string,
  billsec: number,
  disposition: string,
  id: string,
  linked: string,
) =>
  `2021-07-04 10:0${id}:00,"${clid}",${src},${dst},${context},SIP/a,SIP/b,Dial,x,${billsec + 5},${billsec},${disposition},3,,16${id}.1,,,,,${linked}`;
const table = [
  header,
  leg('""Ann Porter"" <9018675309>', '9018675309', '600', 'from-trunk', 0, 'NO ANSWER', '1', 'L1'),
  leg('""Ann Porter"" <9018675309>', '9018675309', '201', 'from-internal', 65, 'ANSWERED', '2', 'L1'),
  leg('Desk <201>', '201', '9018675309', 'from-internal', 120, 'ANSWERED', '3', 'L2'),
  leg('Desk <201>', '201', '9018675309', 'from-internal', 0, 'BUSY', '4', 'L3'),
  leg('Desk <201>', '201', '202', 'from-internal', 30, 'ANSWERED', '5', 'L4'),
].join('\n');

describe('asteriskCalls', () => {
  it('puts the legs of a call together', async () => {
    const file = fileInMemory('cdr.csv', table);
    expect(asteriskCalls.claim([file])).toHaveLength(1);
    const records = await readAll(asteriskCalls, file);
    expect(interactionsOf(records)).toMatchObject([
      {
        key: 'asterisk call L1',
        place: { line: 2 },
        direction: 'inbound',
        at: new Date('2021-07-04T14:01:00Z'),
        author: { name: 'Ann Porter', identities: [{ printed: '9018675309' }] },
        durationMinutes: 1,
      },
      { direction: 'outbound', durationMinutes: 2 },
    ]);
    expect(leftOutOf(records).map(({ reason }) => reason)).toEqual([
      'You called and nobody answered: no talk.',
      'A call inside of your own switchboard.',
    ]);
  });

  it('reads Master.csv, which has no header', async () => {
    const master = `"","201","9018675309","from-internal","""Desk"" <201>","SIP/1","SIP/2","Dial","x","2021-07-04 10:00:00","2021-07-04 10:00:05","2021-07-04 10:02:05",125,120,"ANSWERED","DOCUMENTATION","16.1",""
"junk"
`;
    const file = fileInMemory('Master.csv', master);
    expect(asteriskCalls.claim([file])).toHaveLength(1);
    const records = await readAll(asteriskCalls, file);
    expect(interactionsOf(records)).toMatchObject([
      { key: 'asterisk call 16.1', direction: 'outbound', durationMinutes: 2 },
    ]);
    expect(faultsOf(records)).toMatchObject([{ place: { line: 2 } }]);
    await holdsUp(asteriskCalls, 'Master.csv', master);
  });

  it.each([
    ['"""""""Ann Porter"""" <901>"', { name: 'Ann Porter', number: '901' }],
    ['<901>', { name: '', number: '901' }],
    ['Ann', { name: 'Ann', number: '' }],
  ])('reads who calls in %s', (printed, expected) => {
    expect(callerId(printed)).toEqual(expected);
  });

  it('survives any cut and any pieces', async () => {
    await holdsUp(asteriskCalls, 'cdr.csv', table);
  });
});
