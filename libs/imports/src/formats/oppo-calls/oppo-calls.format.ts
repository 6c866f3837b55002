import { headText, xmlElements } from '#libs/platform';
import { androidCall } from '../android-backup/android-call.js';
import { cutInWords } from '../cut-in-words.js';
import { eachFile, type FileFormat } from '../file-format.js';
import { callRecord } from '../phone/call-record.js';
import { PhoneOwner } from '../phone/phone-person.js';
import { xmlRoot } from '../phone/xml-root.js';

const RECORD = 'CALL_RECORDS';

/** The call log of a backup by an OPPO telephone. */
export const oppoCalls: FileFormat = {
  name: 'oppo-calls',
  title: 'OPPO call log',

  claim: eachFile((file) => xmlRoot(headText(file)) === 'CallLog'),

  async *read([file], reading) {
    const owner = new PhoneOwner(reading);
    let cut: string | null = null;
    let number = 0;
    for await (const element of xmlElements(file!, new Set([RECORD]), {
      onCut: (open, deep) => (cut = cutInWords(open, deep)),
    })) {
      const place = { file: file!.path, line: null, item: `call ${++number}` };
      const call = androidCall(element, place);
      if (call) yield callRecord(call, owner);
      else yield { type: 'fault', place, message: `“${element.attributes['type'] ?? ''}” is no type of call.` };
    }
    if (cut === null) return;
    const message = `${cut}; what came after it is missing.`;
    yield { type: 'fault', place: { file: file!.path, line: null, item: 'end of the file' }, message };
  },
};
