import { handleAt } from '../contacts/web-identity.js';
import { printedBirthday } from '../contacts/printed-birthday.js';
import type { Entry } from '../contacts/contact-record.js';
import { hasType, plainValue, valueParts, type ContentLine } from '../content-lines/content-lines.js';
import type { SourceIdentity, SourcePlace } from '../file-records.js';
import { cardValue } from './card-value.js';
import type { Card } from './open-card.js';

/** Lines in which programs keep a messenger's name. */
const MESSENGERS =
  /^X-(?:MS-)?(AIM|ICQ|MSN|YAHOO|JABBER|GTALK|GOOGLE-TALK|QQ|SKYPE|SKYPE-USERNAME|TWITTER|GADUGADU|GROUPWISE)$/;
const IM_ADDRESS = /^X-MS-IMADDRESS$/;
const RELATION = /^X-(?:EVOLUTION-|MS-)?(SPOUSE|ASSISTANT|MANAGER)$/;

/** What a card says of a person. */
export function cardEntry({ lines }: Card, place: SourcePlace): Entry {
  const labels = new Map(lines.filter(({ name }) => name === 'X-ABLABEL').map((one) => [one.group, labelOf(one)]));
  const label = ({ group }: ContentLine) => (group === '' ? '' : (labels.get(group) ?? ''));
  const all = (name: string) => lines.filter((one) => one.name === name);
  const texts = (name: string) => all(name).map(text);
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = valueParts(cardValue(first(all('N'))));
  const uid = texts('UID')[0]?.trim();
  return {
    place,
    key: uid ? `vcard ${uid}` : null,
    name: text(preferred(all('FN'))),
    nameParts: [prefix, given, middle, family, suffix],
    emails: all('EMAIL').map((line) => text(line).replace(/^mailto:/i, '')),
    phones: all('TEL')
      .filter((line) => isOwnPhone(line, label(line)))
      .map(text),
    websites: texts('URL'),
    handles: lines.map(handleOf),
    title: texts('TITLE')[0] ?? '',
    company: valueParts(cardValue(first(all('ORG'))))[0] ?? '',
    birthday: birthdayOf(all('BDAY')),
    home: homeOf(all('ADR')),
    notes: [...nicknames(all('NICKNAME')), ...texts('NOTE'), ...relations(lines, label)],
  };
}

/** Why a card is nobody's; null for a person's. */
export function whyNoPerson({ lines }: Card): string | null {
  const kind = lines
    .find(({ name }) => name === 'KIND' || name === 'X-ADDRESSBOOKSERVER-KIND')
    ?.value.trim()
    .toLowerCase();
  if (kind === 'group') return 'A group of an address book, no person.';
  const isCompany =
    kind === 'org' || lines.some(({ name, value }) => name === 'X-ABSHOWAS' && /^company$/i.test(value.trim()));
  return isCompany ? 'A company, no person.' : null;
}

function handleOf(line: ContentLine): SourceIdentity | null {
  const [, messenger] = MESSENGERS.exec(line.name) ?? [];
  if (messenger !== undefined) return handleAt(messenger.replace('-USERNAME', ''), text(line));
  if (IM_ADDRESS.test(line.name)) return handleAt('IM', text(line));
  if (line.name !== 'IMPP' && !/^(X-)?SOCIALPROFILE$/.test(line.name)) return null;
  const value = text(line);
  const service =
    line.parameters.get('X-SERVICE-TYPE')?.[0] ?? line.parameters.get('SERVICE-TYPE')?.[0] ?? serviceOf(line, value);
  const user = line.parameters.get('X-USER')?.[0] ?? line.parameters.get('USERNAME')?.[0];
  return handleAt(service, user && !/^https?:/i.test(value) ? user : value);
}

const NO_SERVICES = new Set(['pref', 'home', 'work', 'other', 'internet']);

function serviceOf({ parameters }: ContentLine, value: string): string {
  const type = (parameters.get('TYPE') ?? []).find((one) => !NO_SERVICES.has(one.toLowerCase()));
  return type ?? /^([a-z]+):/i.exec(value)?.[1] ?? '';
}

// A fax takes no calls, and an assistant is somebody else.
function isOwnPhone(line: ContentLine, label: string): boolean {
  return !hasType(line, 'fax') && !hasType(line, 'pager') && !/assistant|fax|pager/i.test(label);
}

function birthdayOf(lines: ContentLine[]): string | null {
  for (const line of lines) {
    const omitted = Number(line.parameters.get('X-APPLE-OMIT-YEAR')?.[0]);
    const day = printedBirthday(text(line), 'month_first', omitted || null);
    if (day !== null) return day;
  }
  return null;
}

// Where somebody works need not be where he lives.
function homeOf(addresses: ContentLine[]): string[] {
  const home = addresses.find((one) => hasType(one, 'home')) ?? addresses.find((one) => !hasType(one, 'work'));
  if (!home) return [];
  const [, , , town = '', region = '', , country = ''] = valueParts(cardValue(home));
  return [town, region, country];
}

function nicknames(lines: ContentLine[]): string[] {
  return lines
    .map((line) => `Nickname: ${valueParts(cardValue(line), ',').join(', ')}`)
    .filter((one) => one !== 'Nickname: ');
}

function relations(lines: ContentLine[], label: (line: ContentLine) => string): string[] {
  return lines.flatMap((line) => {
    const [, word] = RELATION.exec(line.name) ?? [];
    const kind = word ?? (line.name === 'X-ABRELATEDNAMES' ? label(line) || 'Related' : null);
    return kind === null || text(line).trim() === '' ? [] : [`${capitalised(kind)}: ${text(line)}`];
  });
}

function labelOf(line: ContentLine): string {
  return text(line).replace(/^_\$!<(.*)>!\$_$/, '$1');
}

function text(line: ContentLine | undefined): string {
  return line ? plainValue(cardValue(line)) : '';
}

function preferred(lines: ContentLine[]): ContentLine | undefined {
  return (
    lines.find((line) => line.parameters.get('PREF')?.[0] === '1' && text(line).trim() !== '') ??
    lines.find((line) => text(line).trim() !== '')
  );
}

function first(lines: ContentLine[]): ContentLine {
  return lines[0] ?? { line: 0, group: '', name: '', parameters: new Map(), value: '' };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
