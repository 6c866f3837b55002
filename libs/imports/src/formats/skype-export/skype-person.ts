import type { SourcePerson } from '../file-records.js';

/** What an id of Skype stands for: "8:live:ann", "4:+1901…", "19:…@thread.skype", "28:…". */
export type SkypeKind = 'person' | 'phone' | 'group' | 'machine';

export function skypeKind(id: string): SkypeKind {
  if (id.startsWith('4:')) return 'phone';
  if (id.startsWith('19:')) return 'group';
  return /^(28|48|34):/.test(id) || /^(8:)?echo123$/.test(id) ? 'machine' : 'person';
}

export function skypePerson(id: string, name: string | null): SourcePerson {
  const bare = bareId(id);
  const printed = name?.trim() ?? '';
  const isName = printed !== '' && printed !== bare && printed !== id && !/^\+?[\d\s]+$/.test(printed);
  const kind = skypeKind(id) === 'phone' ? ('phone' as const) : ('skype' as const);
  return { name: isName ? printed : null, identities: [{ kind, printed: bare }] };
}

/** Without the number that says what kind of id it is. */
export function bareId(id: string): string {
  return id.replace(/^(1|2|4|8):/, '').trim();
}

/** The people of a group, as its thread lists them: JSON in JSON, or an array. */
export function membersOf(listed: unknown): string[] {
  const members = typeof listed === 'string' ? parsed(listed) : listed;
  return Array.isArray(members) ? members.filter((one): one is string => typeof one === 'string').slice(0, 1_000) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
