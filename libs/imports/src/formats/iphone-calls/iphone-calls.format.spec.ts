import { fileInMemory } from '#libs/platform';
import { callWords } from '../phone/call-words.js';
import { faultsOf, holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { iphoneCalls } from './iphone-calls.format.js';

const table = `Call type,Date,Duration,Number,Contact,Location,Service
Outgoing,2021-07-04 10:00:00,00:02:05,+1 (901) 867-5309,Ann Porter,"Memphis, TN",Phone
Incoming,2021-07-04 11:00:00,00:00:20,ann@home.example,Ann Porter,,FaceTime Video
Missed,2021-07-04 12:00:00,,+19018675309,,,Phone
Cancelled,2021-07-04 13:00:00,00:00:00,+19018675309,,,Phone
Incoming,2021-07-04 14:00:00,00:01:00,Unknown,,,Phone
Strange,2021-07-04 15:00:00,00:01:00,+19018675309,,,Phone
`;

describe('iphoneCalls', () => {
  it('reads calls and FaceTime, each with its own way', async () => {
    const file = fileInMemory('Call history.csv', table);
    expect(iphoneCalls.claim([file])).toHaveLength(1);
    const records = await readAll(iphoneCalls, file);
    expect(interactionsOf(records)).toMatchObject([
      {
        channel: 'phone',
        direction: 'outbound',
        at: new Date('2021-07-04T14:00:00Z'),
        to: [{ name: 'Ann Porter', identities: [{ kind: 'phone', printed: '+1 (901) 867-5309' }] }],
        durationMinutes: 2,
        place: { line: 2 },
      },
      {
        channel: 'video',
        direction: 'inbound',
        author: { identities: [{ kind: 'email', printed: 'ann@home.example' }] },
      },
    ]);
    expect(leftOutOf(records).map(({ reason }) => reason)).toEqual([
      'A missed call: you did not talk.',
      'You called and nobody answered: no talk.',
      'The number was withheld, so nobody can be named.',
    ]);
    expect(faultsOf(records)).toMatchObject([{ message: '“Strange” on line 7 is no type of call.' }]);
    await holdsUp(iphoneCalls, 'Call history.csv', table);
  });
});

describe('callWords', () => {
  it.each([
    ['Incoming', 'inbound', null],
    ['Outgoing Call', 'outbound', null],
    ['Missed', 'inbound', 'unanswered'],
    ['Verpasst', 'inbound', 'unanswered'],
    ['Ausgehend', 'outbound', null],
    ['Chiamata persa', 'inbound', 'unanswered'],
    ['Manqué', 'inbound', 'unanswered'],
    ['NO ANSWER', null, 'unanswered'],
    ['ANSWERED', null, 'talked'],
    ['Not answered', null, 'unanswered'],
    ['Non risposta', null, 'unanswered'],
    ['voice', null, null],
    ['in', 'inbound', null],
    ['', null, null],
  ])('%s', (printed, direction, outcome) => {
    expect(callWords(printed)).toEqual({ direction, outcome });
  });
});
