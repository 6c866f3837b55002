import { ownerFoot, type Letter } from '../digest/letter.js';

/** What "send me a test mail" sends. */
export function testLetter(webAddress: string): Letter {
  return {
    subject: 'Frontporch can send you mail',
    title: 'It works',
    blocks: [
      { kind: 'words', text: 'This is the test mail that you asked for in the settings. Nothing else is needed.' },
      { kind: 'link', text: 'Back to the settings', address: `${webAddress}/settings#mails` },
    ],
    foot: ownerFoot(webAddress),
  };
}
