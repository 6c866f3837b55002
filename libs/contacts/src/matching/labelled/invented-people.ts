import type { Draw } from './draw.js';

/** Somebody who does not exist, with all that he may be known by. */
export interface InventedPerson {
  given: string;
  family: string;
  /** His names in another script or with its accents, where they have one. */
  original: string | null;
  short: string | null;
  phone: string;
  site: string;
  handle: string;
  /** A handle that has nothing to do with his name. */
  alias: string;
  mail: string;
  otherMail: string;
  work: string;
  otherWork: string;
}

// Given name, its short form or "-", and how it is written at home where that is another way.
const givenNames = `Jennifer:Jenn Robert:Bob William:Bill Katherine:Kate Michael:Mike Elizabeth:Liz Richard:Rick Margaret:Maggie
  Thomas:Tom Daniel:Dan Christopher:Chris Alexander:Alex Benjamin:Ben Samantha:Sam Nicholas:Nick Patricia:Trish Andrew:Andy
  Rebecca:Becca Joshua:Josh Victoria:Vicky Matthew:Matt Susan:Sue Edward:Ted Deborah:Deb Gregory:Greg Timothy:Tim Laura:-
  Ingrid:- Nadia:- Yusuf:- Priya:- Wanjiru:- Oluwaseun:- Emeka:- Mirela:- Tamsin:- Rowan:- Imogen:- Keisha:- Dwayne:- Marcus:-
  Anjali:- Harpreet:- Lakshmi:- Hiroko:- Kenji:- Mei:- Xiuying:- Minh:- Thuy:- Siobhan:- Cormac:- Fiona:- Gareth:- Bronwen:-
  Chloe:- Amelie:- Guillaume:- Hugo:- Beatriz:- Rodrigo:- Mateo:- Lucia:- Giulia:- Lorenzo:- Annika:- Torsten:- Heike:- Sabine:-
  Wouter:- Marijke:- Pieter:- Agnieszka:- Tomasz:- Zuzanna:- Kaarina:- Eero:- Sigrid:- Leif:- Ebele:- Kwame:- Ama:- Farah:- Omid:-`;
const accentedGiven: [string, string][] = [
  ['José', 'Jose'],
  ['Zoë', 'Zoe'],
  ['Renée', 'Renee'],
  ['Jürgen', 'Juergen'],
  ['Søren', 'Soren'],
  ['Łukasz', 'Lukasz'],
  ['François', 'Francois'],
  ['Björn', 'Bjoern'],
  ['Íñigo', 'Inigo'],
  ['Žofie', 'Zofie'],
  ['Amélie', 'Amelie'],
  ['Jérôme', 'Jerome'],
];
const accents: [string, string, string][] = [
  ['o', 'ö', 'oe'],
  ['u', 'ü', 'ue'],
  ['a', 'á', 'a'],
  ['e', 'é', 'e'],
  ['n', 'ñ', 'n'],
  ['s', 'š', 's'],
  ['c', 'ç', 'c'],
  ['l', 'ł', 'l'],
  ['i', 'í', 'i'],
];
// Given and family names with the same sound in both scripts; families are put together of two parts.
const scripts = [
  {
    given: [
      ['Юрий', 'Yuri'],
      ['Екатерина', 'Ekaterina'],
      ['Сергей', 'Sergey'],
      ['Наталья', 'Natalia'],
      ['Дмитрий', 'Dmitri'],
      ['Оксана', 'Oksana'],
      ['Дарья', 'Daria'],
      ['Михаил', 'Mikhail'],
      ['Ольга', 'Olga'],
      ['Алексей', 'Alexey'],
      ['Татьяна', 'Tatyana'],
      ['Евгений', 'Evgeny'],
    ],
    starts: [
      ['Коваль', 'Koval'],
      ['Жда', 'Zhda'],
      ['Леще', 'Leshche'],
      ['Шеве', 'Sheve'],
      ['Хворо', 'Khvoro'],
      ['Грица', 'Gritsa'],
      ['Бело', 'Belo'],
      ['Черну', 'Chernu'],
      ['Яро', 'Yaro'],
      ['Щуки', 'Shchuki'],
      ['Мура', 'Mura'],
      ['Топо', 'Topo'],
    ],
    ends: [
      ['нов', 'nov'],
      ['ченко', 'chenko'],
      ['вский', 'vsky'],
      ['дин', 'din'],
      ['рюк', 'ryuk'],
      ['стов', 'stov'],
      ['лёв', 'lyov'],
      ['гин', 'gin'],
      ['хин', 'khin'],
      ['мец', 'mets'],
    ],
  },
  {
    given: [
      ['Γιώργος', 'Giorgos'],
      ['Ελένη', 'Eleni'],
      ['Νίκος', 'Nikos'],
      ['Δήμητρα', 'Dimitra'],
      ['Κώστας', 'Kostas'],
    ],
    starts: [
      ['Παπαδ', 'Papad'],
      ['Καραγ', 'Karag'],
      ['Θεοδωρ', 'Theodor'],
      ['Μαρκ', 'Mark'],
      ['Σταμ', 'Stam'],
      ['Αλεξ', 'Alex'],
    ],
    ends: [
      ['άκης', 'akis'],
      ['ίδης', 'idis'],
      ['όπουλος', 'opoulos'],
      ['άτος', 'atos'],
    ],
  },
] as const;
const commonFamilies =
  'Smith Johnson Brown Jones Miller Garcia Wilson Taylor Lee Martin Clark Walker Young King Patel'.split(' ');
const starts =
  'Whin Dauk Mar Hol Bren Fen Gar Stav Tre Kel Oss Lind Vor Pell Quar Rud Sten Thorn Ulv Wex Yar Zim Bex Cald Dray Esk Fal Grim Hask Ing Jar Korr Lang Mor Nev Orm Prit Rask Sel'.split(
    ' ',
  );
const ends =
  'nem as low brook wick stead by man den ford ley gate berg strom ova ski ich etti ani ault oux eira endez ala inen dottir sen well more thorpe son ham burn'.split(
    ' ',
  );
const companies =
  'acorn-labs birchwood castleworks dunmore easterly fernhill glasshouse harbourview ironbridge juniper-co kestrel lanternfish millrace northgate'.split(
    ' ',
  );
const providers = 'gmail.com yahoo.com hotmail.com outlook.com gmx.net icloud.com web.de mail.example'.split(' ');
const words =
  'sunny rose blue pixel garden night river coffee fox moon paper silver tiny happy cactus maple turtle velvet'.split(
    ' ',
  );

export function inventPerson(draw: Draw): InventedPerson {
  const { given, family, original, short } = inventName(draw);
  const [first, last] = [plain(given), plain(family)];
  const handle = draw.of([
    `${first}${last}`,
    `${first[0]}${last}`,
    `${first}_${last}`,
    `${first}${last[0]}`,
    `${last}${first[0]}`,
  ]);
  const number = draw.below(90) + 10;
  const blog = draw.below(90_000) + 10_000;
  const mailName = draw.of([
    `${first}.${last}`,
    `${first}${last}`,
    `${first[0]}${last}`,
    `${first}.${last}${number}`,
    `${last}.${first}`,
  ]);
  const [house, other] = [draw.of(companies), draw.of(companies)];
  return {
    given,
    family,
    original,
    short,
    phone: `+1901${String(2_000_000 + draw.below(7_999_999))}`,
    site: draw.of([
      `${first}${last}.example`,
      `${draw.of(words)}${draw.of(words)}${blog}.example`,
      `${draw.of(words)}${blog}.blogspot.com`,
    ]),
    handle,
    alias: `${draw.of(words)}${draw.of(words)}${draw.below(900) + 100}`,
    mail: `${mailName}@${draw.of(providers)}`,
    otherMail: `${draw.of([`${first}${last}${number}`, `${first}.${last}`, `${first[0]}${last}`, `${draw.of(words)}${draw.of(words)}${number}`])}@${draw.of(providers)}`,
    work: `${draw.of([`${first}.${last}`, `${first[0]}${last}`])}@${house}.example`,
    otherWork: `${draw.of([`${first}.${last}`, first, `${first[0]}${last}`])}@${other}-group.example`,
  };
}

function inventName(draw: Draw): Pick<InventedPerson, 'given' | 'family' | 'original' | 'short'> {
  if (draw.chance(0.12)) {
    const { given, starts: firsts, ends: lasts } = draw.of(scripts);
    const [name, start, end] = [
      draw.of<readonly [string, string]>(given),
      draw.of<readonly [string, string]>(firsts),
      draw.of<readonly [string, string]>(lasts),
    ];
    return { given: name[1], family: start[1] + end[1], original: `${name[0]} ${start[0]}${end[0]}`, short: null };
  }
  if (draw.chance(0.12)) {
    const [given, family] = [draw.of(accentedGiven), familyOf(draw)];
    const [letter, accented, plainly] = draw.of(accents.filter(([one]) => `${family.slice(1)}l`.includes(one)));
    const swap = (by: string) => family[0] + family.slice(1).replace(letter, by);
    return { given: given[1], family: swap(plainly), original: `${given[0]} ${swap(accented)}`, short: null };
  }
  const [given = '', short = '-'] = draw.of(givenNames.trim().split(/\s+/)).split(':');
  const family = draw.chance(0.15) ? draw.of(commonFamilies) : familyOf(draw);
  return { given, family, original: null, short: short === '-' ? null : short };
}

function familyOf(draw: Draw): string {
  return `${draw.of(starts)}${draw.of(ends)}${draw.chance(0.4) ? draw.of(ends) : ''}`;
}

function plain(word: string): string {
  return word
    .replace(/ /g, '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
