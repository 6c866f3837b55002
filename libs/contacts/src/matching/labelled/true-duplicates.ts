import type { IdentityKind } from '#libs/accounts';
import type { Draw } from './draw.js';
import type { InventedPerson } from './invented-people.js';

/** One record of somebody, as a source would print it. */
export type InventedRecord = Partial<Record<IdentityKind, string>>;

export const duplicateKinds = [
  'typo',
  'nickname',
  'married name',
  'initial',
  'diacritic',
  'handle against name',
  'two emails',
  'moved company',
  'shared website',
  'transliteration',
  'case and order',
  'truncated',
] as const;
export type DuplicateKind = (typeof duplicateKinds)[number];

/** Two records of one person, different in this one way; null where his name allows none. */
export function twoRecords(
  kind: DuplicateKind,
  person: InventedPerson,
  draw: Draw,
): [InventedRecord, InventedRecord] | null {
  const { given, family, original, short, mail, otherMail, work, otherWork, handle, alias, site, phone } = person;
  const name = `${given} ${family}`;
  const first: InventedRecord = { name, email: mail };
  /** What the second record has in common with the first, apart from the name. */
  const backing = (): [InventedRecord, InventedRecord] =>
    draw.of<[InventedRecord, InventedRecord]>([
      [{}, { email: mail }],
      [{ phone }, { phone, email: otherMail }],
      [{ twitter: handle }, { twitter: handle }],
      [{ website: site }, { website: site, email: otherMail }],
    ]);
  const alike = (other: InventedRecord): [InventedRecord, InventedRecord] => {
    const [mine, theirs] = backing();
    return [
      { ...first, ...mine },
      { ...theirs, ...other },
    ];
  };
  switch (kind) {
    case 'typo':
      return alike({ name: `${given} ${slip(family, draw)}` });
    case 'nickname':
      return short === null
        ? null
        : draw.chance(0.5)
          ? [first, { name: `${short} ${family}`, email: work }]
          : alike({ name: `${short} ${family}` });
    case 'married name':
      return alike({
        name: `${given} ${draw.chance(0.4) ? `${family}-Ravenscar` : draw.of(['Ashdown', 'Perivale', 'Oakhurst', 'Tillotson'])}`,
      });
    case 'initial':
      return alike({ name: draw.of([`${given[0]}. ${family}`, `${given[0]} ${family}`, `${given} ${family[0]}.`]) });
    case 'diacritic':
      return original === null || !/\p{Script=Latin}/u.test(original)
        ? null
        : [first, { name: original, email: draw.of([otherMail, work, mail]) }];
    case 'handle against name':
      return draw.chance(0.5)
        ? [
            { ...first, twitter: handle },
            { name: handle, twitter: handle },
          ]
        : [
            { name, email: mail },
            { name: mail.split('@')[0]!.replace(/\d+$/, ''), email: draw.of([mail, work]) },
          ];
    case 'two emails':
      return [first, { name, email: otherMail }];
    case 'moved company':
      return [
        { name, email: work },
        { name, email: otherWork },
      ];
    case 'shared website':
      return [
        { ...first, website: site },
        { name: draw.of([given, alias, handle, name]), website: `https://www.${site}/` },
      ];
    case 'transliteration':
      return original === null || /\p{Script=Latin}/u.test(original)
        ? null
        : [first, { name: original, email: draw.of([work, mail, otherMail]) }];
    case 'case and order':
      return [
        first,
        {
          name: draw.of([
            `${family}, ${given}`,
            name.toUpperCase(),
            name.toLowerCase(),
            `${family.toUpperCase()} ${given}`,
            `Dr. ${name}`,
          ]),
          email: draw.of([work, mail, otherMail]),
        },
      ];
    case 'truncated':
      return alike({ name: `${given} ${family.slice(0, Math.max(3, family.length - 3))}` });
  }
}

function slip(word: string, draw: Draw): string {
  const at = 1 + draw.below(word.length - 2);
  const letter = draw.of([...'aeinorst']);
  return draw.of([
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
  ]);
}
