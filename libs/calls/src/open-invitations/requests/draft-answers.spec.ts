import { LINK } from '../../invitations/draft-message.js';
import { draftNo, draftYes, draftYesAlready } from './draft-answers.js';

const jenn = { name: 'Jenn Whinnem', postTitle: 'The fence' };

describe('an answer to who asked for a call', () => {
  it('says yes with the link, once', () => {
    const message = draftYes(jenn, 20);
    expect(message).toContain('Hi Jenn,\n\nThank you for asking to talk under “The fence”.');
    expect(message).toContain(`for 20 minutes or so. Pick whatever time suits you: ${LINK}`);
    const hostile = draftYes({ name: '{link} {link}', postTitle: 'Go to {link}' }, 40);
    expect(hostile.split(LINK)).toHaveLength(2);
    expect(hostile).toContain('Hi there,\n\nThank you for asking to talk under “Go to”.');
  });

  it('says no, or that a call stands already, without a link', () => {
    expect(draftNo({ name: 'Jenn', postTitle: '' })).toContain('Thank you for asking to talk.\n\nI have read');
    expect(draftYesAlready(jenn)).toContain('its time stands');
    for (const message of [draftNo(jenn), draftYesAlready(jenn)]) expect(message).not.toContain(LINK);
  });
});
