/** Who speaks in a sentence, and whose thread it is. */
export interface SentenceContext {
  isOwner: boolean;
  speaker: string | null;
  owner: string | null;
}

export interface Relation {
  a: string;
  relation: string;
  b: string;
}

const name = "(\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2})";
const kin: Record<string, string> = {};
for (const [relation, words] of Object.entries({
  mother_of: 'mother mum mom mam mama',
  father_of: 'father dad papa',
  daughter_of: 'daughter',
  son_of: 'son',
  wife_of: 'wife',
  husband_of: 'husband hubby',
  partner_of: 'partner fiancé fiancée fiance fiancee girlfriend boyfriend spouse',
  sister_of: 'sister',
  brother_of: 'brother',
  grandchild_of: 'grandson granddaughter',
  grandparent_of: 'grandmother grandfather gran grandma grandpa grandad granddad nan granny',
  aunt_of: 'aunt auntie',
  uncle_of: 'uncle',
  cousin_of: 'cousin',
  niece_of: 'niece',
  nephew_of: 'nephew',
  friend_of: 'friend mate buddy pal',
  colleague_of: 'colleague coworker co-worker boss',
  neighbour_of: 'neighbour neighbor neighbours neighbors',
  roommate_of: 'roommate flatmate housemate',
  schoolmate_of: 'schoolmate classmate',
  student_of: 'student pupil apprentice',
  teacher_of: 'teacher tutor mentor',
})) {
  for (const word of words.split(' ')) kin[word] = relation;
}
const kinWord = `(${Object.keys(kin).join('|')})`;
const adjectives =
  '(?:(?:dear|old|best|good|close|late|older|younger|big|little|twin|eldest|youngest|lovely|real|former|own) )*';

type Reader = (match: RegExpExecArray, context: SentenceContext) => Relation;
const me = ({ speaker }: SentenceContext) => speaker ?? 'author';
const theOwner = ({ owner }: SentenceContext) => owner ?? 'owner';
const other = (context: SentenceContext) => (context.isOwner ? 'reader' : theOwner(context));
const kinOf = (word: string | undefined) => kin[(word ?? '').toLowerCase()] ?? 'knows';

const patterns: [RegExp, Reader][] = [
  [
    new RegExp(
      `(?:[Ff]ound|find|[Dd]iscovered|[Cc]ame (?:here|across|to)|[Cc]ome|[Gg]ot|[Hh]ere|[Hh]eard about|stumbled)\\b.{0,60}?\\b(?:through|via|from|by way of|thanks to|because of|on|in) (?:(?:the|a|an|my|our|your) )?(?:${name}|([\\p{L}'’]+(?: [\\p{L}'’]+)?))`,
      'u',
    ),
    (match, context) => ({ a: me(context), relation: 'found_through', b: match[1] ?? match[2] ?? 'someone' }),
  ],
  [
    new RegExp(`${name} (?:sent|pointed|told|recommended|shared|introduced|mentioned|showed|forwarded|linked)\\b`, 'u'),
    (match, context) => ({ a: me(context), relation: 'found_through', b: match[1] as string }),
  ],
  [
    new RegExp(`(?:\\bI['’]m|\\bI am|\\bI was|^This is|\\bam) ${name}['’]s? ${adjectives}${kinWord}\\b`, 'u'),
    (match, context) => ({ a: me(context), relation: kinOf(match[2]), b: match[1] as string }),
  ],
  [
    new RegExp(`${name} (?:is|was|and I are|and i are|has become|became)\\b.{0,40}?\\b${kinWord}s?\\b`, 'u'),
    (match, context) => ({ a: match[1] as string, relation: kinOf(match[2]), b: me(context) }),
  ],
  [
    new RegExp(`\\b(?:my|our) ${adjectives}${kinWord},? ${name}`, 'u'),
    (match, context) => ({ a: match[2] as string, relation: kinOf(match[1]), b: me(context) }),
  ],
  [
    new RegExp(`\\b(?:his|her|their) ${adjectives}${kinWord} (?:is called|is named|is|was) ${name}`, 'u'),
    (match) => ({ a: match[2] as string, relation: kinOf(match[1]), b: 'person spoken of' }),
  ],
  [
    /\b(?:your|you(?:['’]re| are| were| became)) (?:(?:my|a|an|the|old|dear|former) )*(?:student|pupil|apprentice|class|course|teacher|tutor|mentor)\b|\b(?:taken|took|taking|attended) your (?:class|course|workshop)/i,
    (_, context) => ({ a: me(context), relation: 'student_of', b: other(context) }),
  ],
  [
    /\b(?:worked|working|work) (?:together|with you|for you|at)\b|\bcolleagues?\b|\bcoworkers?\b/i,
    (_, context) => ({ a: me(context), relation: 'works_with', b: other(context) }),
  ],
  [
    /\b(?:schoolmates?|classmates?|same (?:school|class|year)|at school|at (?:college|university|uni)|in (?:chemistry|class))\b/i,
    (_, context) => ({ a: me(context), relation: 'schoolmate_of', b: other(context) }),
  ],
  [
    /\bneighbou?rs?\b|\bnext door\b|\bacross the (?:road|street)\b|\bfrom my (?:landing|window|porch)\b/i,
    (_, context) => ({ a: me(context), relation: 'neighbour_of', b: other(context) }),
  ],
  [
    /\b(?:met|meet|in person|irl|face to face|spent time|sat (?:next to|beside|behind)|ran .{0,20} together|I was there)\b/i,
    (_, context) => ({ a: me(context), relation: 'met_in_person', b: other(context) }),
  ],
  [/\bfriends?\b/i, (_, context) => ({ a: me(context), relation: 'friend_of', b: other(context) })],
  [
    new RegExp(`\\bmy ${adjectives}${kinWord}\\b`, 'i'),
    (match, context) => ({ a: `${me(context)}'s ${match[1]}`, relation: kinOf(match[1]), b: me(context) }),
  ],
];

/** Who stands how to whom in a sentence that was found to tell a relation; `knows` where the words do not say how. */
export function findRelation(said: string, context: SentenceContext): Relation {
  const words = said.slice(0, 600);
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(words);
    if (match) return read(match, context);
  }
  return { a: me(context), relation: 'knows', b: other(context) };
}
