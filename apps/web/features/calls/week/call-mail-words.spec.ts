import { callMailWords } from './call-mail-words';
import type { Call } from '../calls.types';

type Mail = Call['mails'][number];

describe('what is said of the mails of a call', () => {
  const words = (...mails: Mail[]) => callMailWords({ mails, guestEmail: 'wren@ashby.example' });
  const to = (recipient: Mail['recipient'], fate: Mail['fate'], error: string | null = null) => ({
    recipient,
    fate,
    error,
  });

  it('is one sentence for both where both fared alike', () => {
    expect(words(to('owner', 'sent'), to('guest', 'sent'))).toBe(
      'Calendar entry mailed to you and wren@ashby.example.',
    );
    const none = 'No mail server is set up.';
    expect(words(to('owner', 'unsent', none), to('guest', 'unsent', none))).toBe(
      'Not mailed to you and wren@ashby.example. No mail server is set up.',
    );
  });

  it('is one for each where they did not', () => {
    expect(words(to('owner', 'sent'), to('guest', 'uncertain', 'The line broke.'))).toBe(
      'Calendar entry mailed to you. The mail to wren@ashby.example may not have arrived. The line broke.',
    );
  });

  it('is nothing while all is well and on its way', () => {
    expect([words(), words(to('owner', 'waiting'), to('guest', 'waiting'))]).toEqual(['', '']);
    expect(words(to('owner', 'waiting', 'Nobody listens.'))).toBe(
      'Not mailed to you yet, and tried again. Nobody listens.',
    );
  });
});
