import { InvalidError } from '#libs/platform';
import { readIdentities } from './read-identities.js';

describe('readIdentities', () => {
  it('normalises each, and keeps it as it was printed', () => {
    const read = readIdentities(
      [
        { kind: 'name', printed: '  Zoë   Marlowe ', field: 'name' },
        { kind: 'twitter', printed: '@ZoeWrites', field: 'identities[0].printed' },
      ],
      null,
    );
    expect(read).toEqual([
      { kind: 'name', value: 'zoe marlowe', printed: 'Zoë Marlowe' },
      { kind: 'twitter', value: 'zoewrites', printed: '@ZoeWrites' },
    ]);
  });

  it('takes the same identity once, however it is written', () => {
    const read = readIdentities(
      [
        { kind: 'name', printed: 'Zoë Marlowe', field: 'name' },
        { kind: 'name', printed: 'ZOE MARLOWE', field: 'identities[0].printed' },
        { kind: 'email', printed: 'Zoe@Marlowe.example', field: 'identities[1].printed' },
        { kind: 'email', printed: 'zoe@marlowe.example', field: 'identities[2].printed' },
        { kind: 'phone', printed: '(901) 867-5309', field: 'identities[3].printed' },
        { kind: 'phone', printed: '+1 901 867 5309', field: 'identities[4].printed' },
      ],
      'US',
    );
    expect(read.map(({ kind, printed }) => `${kind} ${printed}`)).toEqual([
      'name Zoë Marlowe',
      'email Zoe@Marlowe.example',
      'phone (901) 867-5309',
    ]);
  });

  it('tells every one that is not valid of its kind, with its field', () => {
    const read = () =>
      readIdentities(
        [
          { kind: 'name', printed: '***', field: 'name' },
          { kind: 'email', printed: 'not an address', field: 'identities[0].printed' },
          { kind: 'twitter', printed: '@fine', field: 'identities[1].printed' },
        ],
        null,
      );
    expect(read).toThrow(InvalidError);
    try {
      read();
    } catch (error) {
      expect((error as InvalidError).errors).toEqual([
        { field: 'name', detail: expect.stringContaining('not a name') },
        { field: 'identities[0].printed', detail: 'This is not an email address.' },
      ]);
    }
  });
});
