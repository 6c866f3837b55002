import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { skypeExport } from './skype-export.format.js';

const message = (id: number, from: string, content: string, given: object = {}) => ({
  id: String(id),
  displayName: null,
  originalarrivaltime: '2019-05-04T10:00:00.5Z',
  messagetype: 'RichText',
  content,
  from,
  properties: null,
  ...given,
});
const event = (id: number, from: string, state: string, seconds: number) =>
  message(
    id,
    from,
    `<partlist alt="" type="${state}"><part identity="8:ann"><name>Ann</name><duration>${seconds}.25</duration></part></partlist>`,
    {
      messagetype: 'Event/Call',
    },
  );
const text = JSON.stringify({
  userId: '8:live:me',
  exportDate: '2020-01-01T00:00:00Z',
  conversations: [
    {
      id: '8:ann.porter',
      displayName: 'Ann Porter',
      threadProperties: null,
      MessageList: [
        message(1, '8:ann.porter', 'Tea &amp; cake? <ss type="smile">:)</ss>'),
        message(2, '8:live:me', '<quote author="ann"><legacyquote>[1]</legacyquote>Tea</quote>Yes', {
          messagetype: 'RichText',
        }),
        message(3, '8:ann.porter', '<URIObject>photo</URIObject>', { messagetype: 'RichText/UriObject' }),
        event(4, '8:live:me', 'started', 0),
        event(5, '8:live:me', 'ended', 130),
        event(6, '8:ann.porter', 'missed', 0),
        message(7, '8:ann.porter', '', { properties: { deletetime: '1' } }),
        message(8, '8:ann.porter', 'x', { messagetype: 'ThreadActivity/AddMember' }),
        message(9, '8:ann.porter', 'a < b', { messagetype: 'Text', originalarrivaltime: 'soon' }),
        { id: '10' },
      ],
    },
    {
      id: '19:abc@thread.skype',
      displayName: 'Friends',
      threadProperties: { members: '["8:live:me","8:ann.porter","8:ben.ode"]' },
      MessageList: [message(1, '8:live:me', 'Hi both'), message(2, '8:ben.ode', 'Hi', { displayName: 'Ben Ode' })],
    },
    { id: '28:bot', displayName: 'Bot', MessageList: [message(1, '28:bot', 'Buy')] },
    { id: '4:+19018675309', displayName: '+1 901 867 5309', MessageList: [event(1, '8:live:me', 'ended', 20)] },
  ],
});
const read = (json: string) => readAll(skypeExport, fileInMemory('messages.json', json));

describe('skypeExport', () => {
  it('reads words and calls, both ways, and groups', async () => {
    expect(
      skypeExport.claim([fileInMemory('messages.json', text), fileInMemory('a.json', '{"userId": 1}')]),
    ).toHaveLength(1);
    const records = await read(text);
    expect(records[0]).toMatchObject({
      type: 'owner',
      isCertain: true,
      person: { identities: [{ kind: 'skype', printed: 'live:me' }] },
    });
    expect(
      interactionsOf(records).map((one) => [
        one.kind,
        one.channel,
        one.author?.name ?? null,
        one.to.map(({ name, identities }) => name ?? identities[0]!.printed),
        one.text,
        one.durationMinutes,
      ]),
    ).toEqual([
      ['message', 'other', 'Ann Porter', [], 'Tea & cake? :)', null],
      ['message', 'other', null, ['Ann Porter'], 'Yes', null],
      ['message', 'other', 'Ann Porter', [], '', null],
      ['call', 'video', null, ['Ann Porter'], '', 2],
      ['message', 'other', 'Ann Porter', [], 'a < b', null],
      ['message', 'other', null, ['ann.porter', 'ben.ode'], 'Hi both', null],
      ['message', 'other', 'Ben Ode', [], 'Hi', null],
      ['call', 'phone', null, ['+19018675309'], '', 1],
    ]);
    expect(leftOutOf(records).map(({ reason }) => reason)).toEqual([
      'The beginning of a call; its end is a row of its own.',
      'A missed call: you did not talk.',
      'Its author has deleted it.',
      'A notice of Skype.',
      'A machine of Skype, no person.',
    ]);
    expect(faultsOf(records)).toHaveLength(1);
    expect(interactionsOf(records)[0]).toMatchObject({
      key: 'skype 8:ann.porter 1',
      at: new Date('2019-05-04T10:00:00.500Z'),
    });
  });

  it('survives any cut and any pieces, and says that a file is cut', async () => {
    await holdsUp(skypeExport, 'messages.json', text);
    expect(faultsOf(await read(text.slice(0, -9))).at(-1)).toMatchObject({
      message: 'The file ends in the middle of a conversation.',
    });
  });
});
