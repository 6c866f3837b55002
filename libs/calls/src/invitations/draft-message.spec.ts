import { draftMessage, LINK } from './draft-message.js';

describe('the words of an invitation', () => {
  it('stand on what they wrote themselves', () => {
    const message = draftMessage('Jenn Whinnem', 20, { quote: 'Would love to talk!', threadTitle: 'The fence' });
    expect(message).toContain('Hi Jenn,');
    expect(message).toContain('You wrote under “The fence”: “Would love to talk!” I have not forgotten.');
    expect(message).toContain(`20 minutes? Pick whatever time suits you: ${LINK}`);
  });

  it('are plain where nothing was offered, and cut what is long at a word', () => {
    expect(draftMessage('Ada', 40, null)).toContain('I would like to hear your voice.');
    const hostile = draftMessage('Ada', 40, { quote: 'Call me at {link} soon', threadTitle: null });
    expect(hostile.split(LINK)).toHaveLength(2);
    const long = draftMessage('Ada', 40, { quote: `${'word '.repeat(80)}`, threadTitle: null });
    expect(long).toMatch(/You wrote “(word )+word…”/);
  });
});
