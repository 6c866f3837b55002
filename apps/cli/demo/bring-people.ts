import type { INestApplicationContext } from '@nestjs/common';
import { normaliseIdentity, type Access } from '#libs/accounts';
import { ContactDirectory, Contacts } from '#libs/contacts';
import { Interactions, type InteractionToLog } from '#libs/interactions';
import { Database } from '#libs/platform';
import type { DemoDays } from './demo-days.js';
import type { Deed, DemoPerson, Told } from './people/demo-person.js';

const deeds: Record<Deed, Pick<InteractionToLog, 'channel' | 'kind' | 'direction'>> = {
  comments: { channel: 'blog', kind: 'comment', direction: 'inbound' },
  answered: { channel: 'blog', kind: 'reply', direction: 'outbound' },
  tweets: { channel: 'twitter', kind: 'mention', direction: 'inbound' },
  tweeted: { channel: 'twitter', kind: 'reply', direction: 'outbound' },
  writes: { channel: 'email', kind: 'message', direction: 'inbound' },
  wrote: { channel: 'email', kind: 'message', direction: 'outbound' },
  called: { channel: 'phone', kind: 'call', direction: 'outbound' },
  rang: { channel: 'phone', kind: 'call', direction: 'inbound' },
  video: { channel: 'video', kind: 'call', direction: 'outbound' },
  met: { channel: 'in_person', kind: 'meeting', direction: 'outbound' },
  note: { channel: 'other', kind: 'note', direction: 'outbound' },
};

/** Makes a person, or completes the one whom a thread has brought, and writes down what passed. */
export async function bringPerson(
  app: INestApplicationContext,
  access: Access,
  days: DemoDays,
  person: DemoPerson,
): Promise<void> {
  const contacts = app.get(Contacts, { strict: false });
  const interactions = app.get(Interactions, { strict: false });
  const { name, circle = null, cadenceDays = null, about = null, identities = [] } = person;
  const contactId = (await findByName(app, access, name)) ?? (await contacts.create(access, { name }));
  await contacts.update(access, contactId, { circle, cadenceDays, about });
  for (const [kind, printed] of identities) await contacts.addIdentity(access, contactId, { kind, printed });
  for (const told of person.told ?? []) await interactions.log(access, contactId, toLog(days, told));
  if (person.archived) await contacts.archive(access, contactId);
}

function toLog(days: DemoDays, [daysAgo, hour, deed, text, durationMinutes]: Told): InteractionToLog {
  return { ...deeds[deed], happenedAt: days.instant(daysAgo, hour).toISOString(), text, durationMinutes };
}

async function findByName(app: INestApplicationContext, access: Access, name: string): Promise<string | undefined> {
  const folded = normaliseIdentity('name', name) ?? name;
  const directory = app.get(ContactDirectory, { strict: false });
  const found = await app
    .get(Database, { strict: false })
    .transaction((tx) => directory.findByNames(tx, access.workspaceId, [folded]));
  return found.get(folded)?.[0];
}
