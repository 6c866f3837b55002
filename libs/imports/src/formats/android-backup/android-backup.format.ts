import { headText, xmlElements, type XmlElement } from '#libs/platform';
import { cutInWords } from '../cut-in-words.js';
import { eachFile, type FileFormat } from '../file-format.js';
import type { SourceRecord } from '../file-records.js';
import { callRecord } from '../phone/call-record.js';
import { messageRecord, type LoggedMessage } from '../phone/message-record.js';
import { PhoneOwner } from '../phone/phone-person.js';
import { xmlRoot } from '../phone/xml-root.js';
import { androidCall } from './android-call.js';
import { mmsMessage, smsMessage, whyUnsent, type MmsInside } from './android-message.js';

const ROOTS = ['calls', 'smses'];
const WANTED = new Set(['call', 'sms', 'mms', 'part', 'addr']);

/** What the app "SMS Backup & Restore" writes: calls, text messages and MMS of an Android telephone. */
export const androidBackup: FileFormat = {
  name: 'android-backup',
  title: 'Android calls and messages',

  claim: eachFile((file) => ROOTS.includes(xmlRoot(headText(file)) ?? '')),

  async *read([file], reading) {
    const backup = new OpenBackup(file!.path, new PhoneOwner(reading));
    let cut: string | null = null;
    for await (const element of xmlElements(file!, WANTED, { onCut: (open, deep) => (cut = cutInWords(open, deep)) })) {
      yield* backup.take(element);
    }
    if (cut === null) return;
    const message = `${cut}; what came after it is missing.`;
    yield { type: 'fault', place: { file: file!.path, line: null, item: 'end of the file' }, message };
  },
};

class OpenBackup {
  private calls = 0;
  private messages = 0;
  private inside: MmsInside = { texts: [], addresses: [] };

  constructor(
    private readonly file: string,
    private readonly owner: PhoneOwner,
  ) {}

  *take(element: XmlElement): Generator<SourceRecord, void> {
    if (element.name === 'call') yield this.call(element);
    else if (element.name === 'sms') yield this.message(element, 'type', smsMessage);
    else if (element.name === 'mms') yield this.message(element, 'msg_box', (mms, place) => this.mms(mms, place));
    else if (element.name === 'part') this.part(element);
    else if (this.inside.addresses.length < 1_000) this.address(element);
  }

  private call(element: XmlElement): SourceRecord {
    const place = this.place(`call ${++this.calls}`);
    const call = androidCall(element, place);
    if (call) return callRecord(call, this.owner);
    return { type: 'fault', place, message: `“${element.attributes['type'] ?? ''}” is no type of call.` };
  }

  private message(
    element: XmlElement,
    box: string,
    read: (element: XmlElement, place: ReturnType<OpenBackup['place']>) => LoggedMessage,
  ): SourceRecord {
    const place = this.place(`message ${++this.messages}`);
    const message = read(element, place);
    const reason = whyUnsent(element.attributes[box]);
    if (reason !== null) return { type: 'left_out', place, reason, excerpt: message.text };
    return messageRecord(message, this.owner);
  }

  private mms(element: XmlElement, place: ReturnType<OpenBackup['place']>): LoggedMessage {
    const inside = this.inside;
    this.inside = { texts: [], addresses: [] };
    return mmsMessage(element, inside, place);
  }

  private part({ attributes }: XmlElement): void {
    if (attributes['ct'] === 'text/plain' && this.inside.texts.length < 100)
      this.inside.texts.push(attributes['text'] ?? '');
  }

  private address({ attributes }: XmlElement): void {
    this.inside.addresses.push({ number: (attributes['address'] ?? '').trim(), role: attributes['type'] ?? '' });
  }

  private place(item: string) {
    return { file: this.file, line: null, item };
  }
}
