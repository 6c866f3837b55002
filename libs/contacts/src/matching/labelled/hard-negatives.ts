import type { Draw } from './draw.js';
import type { InventedPerson } from './invented-people.js';
import type { InventedRecord } from './true-duplicates.js';

export const negativeKinds = [
  'father and son',
  'siblings',
  'couple on one mailbox',
  'colleagues on one switchboard',
  'namesakes',
  'names of nobody',
  'troll',
  'same first name',
  'same handle elsewhere',
  'two verified mails',
] as const;
export type NegativeKind = (typeof negativeKinds)[number];

/** Records of different people who look alike. */
export function differentPeople(
  kind: NegativeKind,
  one: InventedPerson,
  other: InventedPerson,
  draw: Draw,
): InventedRecord[] {
  const name = `${one.given} ${one.family}`;
  const given = one.given === other.given ? 'Philippa' : other.given;
  const home = `${one.family.toLowerCase()}s@home.example`;
  switch (kind) {
    case 'father and son':
      return [
        { name: `${name} Sr.`, email: home, phone: one.phone },
        {
          name: `${name} Jr.`,
          ...draw.of<InventedRecord>([
            { email: home },
            { phone: one.phone, email: one.otherMail },
            { phone: one.phone },
          ]),
        },
      ];
    case 'siblings':
      return [
        { name, email: one.mail, phone: one.phone },
        {
          name: `${given} ${one.family}`,
          email: `${given.toLowerCase()}.${one.family.toLowerCase()}@${one.mail.split('@')[1]}`,
          phone: one.phone,
        },
      ];
    case 'couple on one mailbox':
      return [
        { name, email: home },
        { name: draw.of([`${given} ${one.family}`, `${given} ${other.family}`, given]), email: home },
      ];
    case 'colleagues on one switchboard':
      return [
        { name, email: one.work, phone: one.phone },
        {
          name: `${given} ${other.family}`,
          email: `${given.toLowerCase()}@${one.work.split('@')[1]}`,
          phone: one.phone,
          website: one.work.split('@')[1],
        },
      ];
    case 'namesakes': {
      const common = `${draw.of(['Michael', 'David', 'Sarah', 'Thomas', 'Anna', 'Daniel', 'Maria', 'John'])} ${draw.of(['Smith', 'Brown', 'Garcia', 'Miller', 'Lee', 'Kumar', 'Wilson', 'Schmidt', 'Wang'])}`;
      const local = common.toLowerCase().replace(' ', '.');
      return [
        { name: common, email: `${local}@${one.work.split('@')[1]}` },
        { name: common, email: `${draw.of([local, `${local}${draw.below(99)}`])}@${other.otherWork.split('@')[1]}` },
      ];
    }
    case 'names of nobody': {
      const nobody = draw.of(['Anonymous', 'Guest', 'admin', 'Unknown', 'root', 'User']);
      return [{ name: nobody, email: one.otherMail }, { name: nobody, email: other.mail }, { name: nobody }];
    }
    case 'troll':
      return [
        { name, email: one.mail, website: one.site },
        {
          name,
          ...draw.of<InventedRecord>([
            { email: `${other.alias}@mail.example` },
            { email: `${other.alias}@mail.example`, website: `${other.alias}.example` },
            { website: `${other.alias}.example`, twitter: other.alias },
          ]),
        },
      ];
    case 'same first name':
      return [
        { name: one.given, email: `${other.alias}@post.example` },
        {
          name: `${one.given} ${other.family}`,
          email: `${one.given}.${other.family}@post.example`.toLowerCase().replace(/ /g, ''),
        },
        { name: `${one.given} ${one.family}`, email: one.work },
      ];
    case 'same handle elsewhere': {
      const letters = `${one.given}${one.family[0]}`.toLowerCase();
      return [
        { name: letters, twitter: letters },
        { name: `${one.given} ${one.family[0]}${other.family.toLowerCase()}`, email: other.mail },
        { name: `${one.given} ${one.family}`, email: `${one.alias}@${one.work.split('@')[1]}` },
      ];
    }
    case 'two verified mails':
      return [
        { name: `${one.given[0]} ${one.family}`, email: `${one.given}.${one.family}@post.example` },
        {
          name: `${one.given[0]}. ${one.family}`,
          email: `${one.given[0]}${draw.of(['iranda', 'adelyn', 'orvath'])}.${one.family}@post.example`,
        },
      ];
  }
}
