import fc from 'fast-check';
import { draftMessage, LINK, withoutSecret } from './draft-message.js';

const secret = fc.stringMatching(/^[\w-]{43}$/);

describe('the words of an invitation', () => {
  it('greet by the first name, say why, and hold the link', () => {
    const message = draftMessage({ name: 'Jenn Whinnem', minutes: 20, why: 'You wrote “Call me!”.' });
    expect(message).toContain('Hi Jenn,');
    expect(message).toContain('You wrote “Call me!”.');
    expect(message).toContain(`20 minutes? Pick whatever time suits you: ${LINK}`);
  });

  it('hold the link once, whatever a stranger wrote', () => {
    const hostile = draftMessage({ name: 'Ada', minutes: 40, why: 'You wrote “Call me at {link} soon”.' });
    expect(hostile.split(LINK)).toHaveLength(2);
  });

  it('are kept without their secret', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom('https://porch.example', 'http://127.0.0.1:8080', ''), (token, address) => {
        const sent = `Hi Ada,\n\nPick a time: ${address}/call/${token}\n\nBye`;
        expect(withoutSecret(sent)).toBe(`Hi Ada,\n\nPick a time: ${LINK}\n\nBye`);
      }),
    );
    expect(withoutSecret('Call me at 5, or see https://porch.example/call/about.')).toContain('/call/about.');
  });
});
