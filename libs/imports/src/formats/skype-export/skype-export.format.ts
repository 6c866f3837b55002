import { headText, jsonPieces, jsonText, jsonValue } from '#libs/platform';
import { eachFile, type FileFormat } from '../file-format.js';
import { bareId, membersOf } from './skype-person.js';
import { skypeRecord, type SkypeConversation } from './skype-record.js';

const PATHS = {
  owner: 'userId',
  id: 'conversations[].id',
  name: 'conversations[].displayName',
  members: 'conversations[].threadProperties.members',
  message: 'conversations[].MessageList[]',
};

/** The file messages.json of what Skype let people take along. */
export const skypeExport: FileFormat = {
  name: 'skype-export',
  title: 'Skype messages',

  claim: eachFile((file) => {
    const head = headText(file);
    return /^\s*\{/.test(head) && /"userId"\s*:/.test(head) && /"conversations"\s*:\s*\[/.test(head);
  }),

  async *read([file]) {
    let own = '';
    let conversation: SkypeConversation = { id: '', name: null, members: [] };
    let isCut = false;
    let number = 0;
    for await (const { path, text } of jsonPieces(file!, Object.values(PATHS), { onCut: () => (isCut = true) })) {
      const value = jsonValue(text);
      const printed = jsonText({ value }, 'value') ?? '';
      if (path === PATHS.owner && own === '') {
        own = printed;
        const identities = [{ kind: 'skype' as const, printed: bareId(own), verified: true }];
        yield { type: 'owner', person: { name: null, identities, isOwner: true }, isCertain: true };
      } else if (path === PATHS.id) conversation = { id: printed, name: null, members: [] };
      else if (path === PATHS.name) conversation.name = printed || null;
      else if (path === PATHS.members) conversation.members = membersOf(value);
      else if (path === PATHS.message) {
        const place = { file: file!.path, line: null, item: `message ${++number}` };
        if (value === undefined) yield { type: 'fault', place, message: `Message ${number} is no JSON.` };
        else yield skypeRecord(value, place, conversation, own);
      }
    }
    const place = { file: file!.path, line: null, item: 'end of the file' };
    if (isCut) yield { type: 'fault', place, message: 'The file ends in the middle of a conversation.' };
  },
};
