import type { HandleForm } from '../names/handle-forms.js';
import type { MergeEvidence } from '../../merging/merge.js';
import type { MatchEvidence, Rarity } from './evidence.types.js';

/** What speaks for and against two contacts being one person, in plain lines, the strongest first. */
export interface EvidenceLines {
  for: string[];
  against: string[];
}

export function evidenceInWords(evidence: readonly MatchEvidence[]): EvidenceLines {
  const sorted = evidence.toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
  const lines = sorted.flatMap((one) => linesOf(one));
  return {
    for: lines.filter(({ speaks }) => speaks === 'for').map(textOf),
    against: lines.filter(({ speaks }) => speaks === 'against').map(textOf),
  };
}

/** As a merge keeps it: one plain line each. */
export function toMergeEvidence(evidence: readonly MatchEvidence[]): MergeEvidence[] {
  return evidence.flatMap((one) =>
    linesOf(one).map(({ speaks, text }) => ({
      kind: one.type,
      says: text,
      speaks,
      weight: Math.round(one.bits * 10) / 10,
    })),
  );
}

export const likelihoods = ['almost certain', 'very likely', 'likely', 'perhaps'] as const;
export type Likelihood = (typeof likelihoods)[number];

/** A score in words; see `PairJudgement`. */
export function scoreInWords(score: number): Likelihood {
  return score >= 10 ? 'almost certain' : score >= 6 ? 'very likely' : score >= 3 ? 'likely' : 'perhaps';
}

interface Line {
  speaks: 'for' | 'against';
  text: string;
}

const textOf = ({ text }: Line) => text;
const pro = (text: string): Line[] => [{ speaks: 'for', text }];
const contra = (text: string): Line[] => [{ speaks: 'against', text }];

function linesOf(one: MatchEvidence): Line[] {
  switch (one.type) {
    case 'same_mailbox':
      return pro(
        one.isRole ? `Both write from ${one.value}, which several people may use.` : `Both write from ${one.value}.`,
      );
    case 'same_account':
      return pro(`Both have the ${one.kind} account ${one.value}.`);
    case 'same_phone':
      return pro(`Both have the number ${one.value}, which a household or an office may share.`);
    case 'same_site':
      return pro(`Both give the website ${one.value}.`);
    case 'site_of_mail':
      return pro(`One has the website ${one.value}, the other writes from there.`);
    case 'same_domain':
      return pro(`Both write from ${one.value}.`);
    case 'same_handle':
      return pro(`Both go by “${one.value}”${one.rarity === 'rare' && !one.ofName ? ', which is rare' : ''}.`);
    case 'name_in_handle':
      return pro(`“${one.handle}” ${formWords[one.form]} ${one.name}.`);
    case 'handle_of_place':
      return pro(`One goes by “${one.handle}”, which is how the other’s site is called.`);
    case 'single_names':
      return one.agree
        ? pro(`“${one.one}” and “${one.other}” may be one name.`)
        : contra(`“${one.one}” and “${one.other}” are different names.`);
    case 'mails_name_others':
      return contra(`Their mail addresses name different people: ${one.one} and ${one.other}.`);
    case 'other_account':
      return contra(`They have two ${one.kind} accounts: ${one.one} and ${one.other}.`);
    case 'other_site':
      return contra(`They give different websites: ${one.one} and ${one.other}.`);
    case 'only_the_name':
      return contra('Nothing but the name is the same, and one of them has no address that bears it.');
    case 'same_thread':
      return pro(one.threads === 1 ? 'Both write in one thread.' : `Both write in the same ${one.threads} threads.`);
    case 'answer_each_other':
      return contra('They answer each other, as two people do.');
    case 'runs_the_blog':
      return pro(`“${one.name}” is how whoever runs a blog signs; ${one.comments} comments.`);
    case 'nobody':
      return contra('One of them goes by a name that names nobody.');
    case 'names':
      return namesInWords(one);
  }
}

const formWords: Record<HandleForm, string> = {
  whole: 'is the name of',
  initial_family: 'is initial and family name of',
  given_initial: 'is given name and initial of',
  family: 'is the family name of',
  given: 'is the given name of',
  contracted: 'is a short form of',
  given_start: 'begins with the given name of',
  initials: 'are the initials of',
};

const rarities: Record<Rarity, string> = { rare: ', a rare name', usual: '', common: ', as many people do' };

function namesInWords({ one, other, rarity, agreement }: Extract<MatchEvidence, { type: 'names' }>): Line[] {
  const { given, family, middle, suffix, turned } = agreement;
  const clashes = [
    ...(suffix === 'equal'
      ? []
      : contra(
          suffix === 'clash'
            ? 'One is the elder, one the younger of a name.'
            : 'Only one of them is called junior or senior.',
        )),
    ...(middle === 'clash' ? contra(`Their middle names differ: ${one} and ${other}.`) : []),
  ];
  if (given === 'other' && family === 'other')
    return [...contra(`${one} and ${other} are different names.`), ...clashes];
  if (given === 'other') return [...contra(`${one} and ${other} have different given names.`), ...clashes];
  if (family === 'other') return [...contra(`${one} and ${other} have different family names.`), ...clashes];
  const equal = given === 'equal' && family === 'equal';
  if (equal && !turned) return [...pro(`Both call themselves ${one}${rarities[rarity]}.`), ...clashes];
  return [...pro(`${one} and ${other} ${likenessWords(agreement)}.`), ...clashes];
}

function likenessWords({ given, family, turned }: { given: string; family: string; turned: boolean }): string {
  if (given === 'equal' && family === 'equal' && turned) return 'are one name in another order';
  const ways = [given, family];
  if (ways.includes('typo')) return 'differ by a letter or two';
  if (given === 'nickname') return 'are one name in its short and its full form';
  if (ways.includes('initial')) return 'agree as far as they are written out';
  if (ways.includes('part')) return 'are one name, once cut short';
  return 'sound like one name';
}
