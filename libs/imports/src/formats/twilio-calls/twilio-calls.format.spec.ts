import { fileInMemory } from '#libs/platform';
import {
  describeReal,
  faultsOf,
  holdsUp,
  interactionsOf,
  leftOutOf,
  readAll,
  realFile,
} from '../../../test/read-format.js';
import { twilioCalls } from './twilio-calls.format.js';

const sid = (letter: string) => `CA${letter.repeat(32)}`;
const call = (letter: string, given: object = {}) => ({
  sid: sid(letter),
  parent_call_sid: null,
  from: '+19018675309',
  to: '+12125557777',
  direction: 'inbound',
  status: 'completed',
  start_time: 'Fri, 18 Oct 2019 17:02:00 +0000',
  duration: '64',
  answered_by: null,
  ...given,
});
const list = (...calls: object[]) =>
  fileInMemory('calls.json', JSON.stringify({ calls, next_page_uri: null, page: 0 }));
const out = { direction: 'outbound-api', from: '+12125557777', to: '+19018675309' };

describe('twilioCalls', () => {
  it('reads the list of calls of the API', async () => {
    const records = await readAll(twilioCalls, list(call('a', { caller_name: 'PORTER ANN' }), call('b', out)));
    expect(records[0]).toMatchObject({
      type: 'owner',
      isCertain: true,
      person: { identities: [{ printed: '+12125557777' }] },
    });
    expect(records.filter(({ type }) => type === 'owner')).toHaveLength(1);
    expect(interactionsOf(records)).toMatchObject([
      {
        key: `twilio call ${sid('a')}`,
        direction: 'inbound',
        at: new Date('2019-10-18T17:02:00Z'),
        author: { name: 'PORTER ANN', identities: [{ kind: 'phone', printed: '+19018675309' }] },
        durationMinutes: 1,
      },
      { direction: 'outbound', to: [{ name: null }] },
    ]);
  });

  it('leaves out what was no talk', async () => {
    const records = await readAll(
      twilioCalls,
      list(
        call('a', { ...out, status: 'busy', duration: '0' }),
        call('b', { ...out, status: 'no-answer', duration: '0' }),
        call('c', { ...out, status: 'failed', duration: '0' }),
        call('d', { ...out, answered_by: 'machine_start' }),
        call('e', { status: 'in-progress' }),
        call('f', { from: 'client:ann' }),
      ),
    );
    expect(leftOutOf(records).map(({ reason }) => reason)).toEqual([
      'You called and nobody answered: no talk.',
      'You called and nobody answered: no talk.',
      'A call that did not get through: no talk.',
      'A machine answered: no talk.',
      'This call was not over when the log was written.',
      'No telephone number.',
    ]);
  });

  it('counts a call that was put through once', async () => {
    const forwarded = call('b', {
      parent_call_sid: sid('a'),
      direction: 'outbound-dial',
      from: '+19018675309',
      to: '+13125550000',
    });
    const toMe = call('c', { ...out, to: '+13125550000' });
    const toAnn = call('d', {
      parent_call_sid: sid('c'),
      direction: 'outbound-dial',
      from: '+12125557777',
      to: '+19018675309',
    });
    const records = await readAll(twilioCalls, list(forwarded, call('a'), toAnn, toMe));
    expect(interactionsOf(records).map(({ key }) => key)).toEqual([
      `twilio call ${sid('a')}`,
      `twilio call ${sid('d')}`,
    ]);
  });

  it('reads the table of the console', async () => {
    const table = `"Call Sid","From","To","Direction","Status","Start Time","Duration","Price"
"${sid('a')}","+19018675309","+12125557777","Incoming","Completed","2019-10-18T17:02:00Z","64","-0.01"
"${sid('b')}","+12125557777","+19018675309","Outgoing API","No Answer","2019-10-18T18:02:00Z","0",""
"","","","Incoming","Completed","","",""`;
    const file = fileInMemory('call-log.csv', table);
    expect(twilioCalls.claim([file])).toHaveLength(1);
    const records = await readAll(twilioCalls, file);
    expect(interactionsOf(records)).toMatchObject([{ at: new Date('2019-10-18T17:02:00Z'), place: { line: 2 } }]);
    expect([leftOutOf(records).length, faultsOf(records).length]).toEqual([1, 1]);
    await holdsUp(twilioCalls, 'call-log.csv', table);
  });

  it('survives any cut, any pieces, and broken calls', async () => {
    await holdsUp(twilioCalls, 'calls.json', JSON.stringify([call('a'), call('b', out), 'x', null, { sid: 7 }]));
    const cut = JSON.stringify({ calls: [call('a'), call('b')] }).slice(0, -60);
    const records = await readAll(twilioCalls, fileInMemory('calls.json', cut));
    expect(interactionsOf(records)).toHaveLength(1);
    expect(faultsOf(records)).toMatchObject([{ message: 'The file ends in the middle of the list.' }]);
  });

  it('claims lists of calls alone', () => {
    const claims = (text: string) => twilioCalls.claim([fileInMemory('a.json', text)]).length;
    expect(claims('{"calls": [], "page": 0}')).toBe(0);
    expect(claims('[{"sid": "SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]')).toBe(0);
  });
});

describeReal('twilioCalls: real examples', () => {
  it('reads the calls of every page, and claims no specification', async () => {
    const examples = await realFile('twilio/calls-list-examples.from-oai.json');
    expect(twilioCalls.claim([examples, await realFile('twilio/twilio_api_v2010.json')])).toEqual([[examples]]);
    const records = await readAll(twilioCalls, examples);
    expect([...interactionsOf(records), ...leftOutOf(records)]).toHaveLength(4);
    expect(faultsOf(records)).toEqual([]);
  });
});
