import { headText } from '#libs/platform';
import { contactRecord } from '../contacts/contact-record.js';
import { eachFile, type FileFormat } from '../file-format.js';
import { cardEntry, whyNoPerson } from './card-entry.js';
import { cardsOf } from './open-card.js';

/** Address books as vCards (2.1, 3.0 and 4.0), any number of them in a file. */
export const vcard: FileFormat = {
  name: 'vcard',
  title: 'vCard contacts',

  claim: eachFile((file) => /^\s*BEGIN:VCARD\s*[\r\n]/i.test(headText(file))),

  async *read([file]) {
    let number = 0;
    for await (const card of cardsOf(file!)) {
      const place = { file: file!.path, line: card.line, item: `card ${++number}` };
      const entry = cardEntry(card, place);
      const reason = whyNoPerson(card);
      if (reason === null) yield contactRecord(entry);
      else yield { type: 'left_out', place, reason, excerpt: entry.name };
      if (!card.isWhole)
        yield { type: 'fault', place, message: `Card ${number} has no end: a part of it may be missing.` };
    }
  },
};
