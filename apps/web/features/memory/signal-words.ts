import { figures } from '../../ui/text/numbers';
import type { FactsOfKind, Signal, SignalType } from './memory.types';

export const signalTypes: readonly SignalType[] = [
  'wants_to_talk',
  'invitation',
  'promise',
  'question',
  'talked',
  'fact',
  'relation',
];

const counted: Record<SignalType, readonly [one: string, many: string]> = {
  wants_to_talk: ['offer to talk', 'offers to talk'],
  invitation: ['invitation', 'invitations'],
  promise: ['promise', 'promises'],
  question: ['question', 'questions'],
  talked: ['talk', 'talks'],
  fact: ['fact', 'facts'],
  relation: ['relation', 'relations'],
};

/** "1 offer to talk", "31 questions". */
export function signalFigures(type: SignalType, count: number): string {
  return figures(count, ...counted[type]);
}

export const factNames: Record<FactsOfKind['kind'], string> = {
  health: 'Health',
  family: 'Family',
  life_event: 'Life',
  location: 'Where they live',
  job: 'Work',
  age: 'Age',
  interest: 'Interests',
  trait: 'Character',
  education: 'Studies',
  plan: 'Plans',
};

const talkWays: Record<string, string> = {
  phone: 'by phone',
  video: 'on screen',
  email: 'by email',
  letter: 'by letter',
  message: 'by message',
  in_person: 'in person',
};

/** What a signal is, as a short line over its words: "You promised Jenn, next week". */
export function signalTitle(signal: Signal): string {
  switch (signal.type) {
    case 'wants_to_talk':
      return 'An offer to talk';
    case 'invitation':
      return `Your invitation${toWhom(signal.to)}`;
    case 'promise':
      return `${signal.by === 'owner' ? 'You promised' : 'A promise'}${toWhom(signal.to)}${signal.due ? `, ${signal.due}` : ''}`;
    case 'question':
      return 'A question to you';
    case 'talked':
      return `A talk${signal.to ? ` with ${personName(signal.to)}` : ''}${signal.channel ? `, ${talkWays[signal.channel] ?? signal.channel}` : ''}`;
    case 'fact':
      return `${signal.fact ? factNames[signal.fact] : 'A fact'}${signal.about ? `, of ${personName(signal.about)}` : ''}`;
    case 'relation':
      return signal.relation ? relationSentence(signal.relation) : 'A relation';
  }
}

const relations: Record<string, string> = {
  found_through: 'came to you through',
  student_of: 'was a student of',
  works_with: 'works with',
  schoolmate_of: 'went to school with',
  neighbour_of: 'is a neighbour of',
  met_in_person: 'has met',
  friend_of: 'is a friend of',
  knows: 'knows',
};

/** "Karen Whinnem is the mother of Jenn Whinnem". */
export function relationSentence({ a, relation, b }: NonNullable<Signal['relation']>): string {
  const kin = /^(.+)_of$/u.exec(relation)?.[1];
  const verb = relations[relation] ?? (kin ? `is the ${kin.replaceAll('_', ' ')} of` : relation.replaceAll('_', ' '));
  return `${personName(a)} ${verb} ${personName(b)}`;
}

/** How sure the reading is, in a word; nothing where it did not say. */
export function sureness(confidence: number | null): string {
  if (confidence === null) return '';
  if (confidence >= 0.9) return 'sure';
  return confidence >= 0.7 ? 'likely' : 'perhaps';
}

function toWhom(name: string | null): string {
  return name ? ` to ${personName(name)}` : '';
}

// The reader's words for people without a name.
function personName(name: string): string {
  const words: Record<string, string> = { owner: 'you', author: 'the writer', reader: 'a reader', someone: 'somebody' };
  return words[name] ?? name;
}
