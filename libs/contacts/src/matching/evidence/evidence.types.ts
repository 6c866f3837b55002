import type { IdentityKind } from '#libs/accounts';
import type { HandleForm } from '../names/handle-forms.js';
import type { NameAgreement } from '../names/compare-names.js';

/** How often something is met among people: what is rare and equal says much. */
export type Rarity = 'rare' | 'usual' | 'common';

/** One thing that speaks for or against two contacts being one person. */
export type EvidenceFact =
  /** `isRole`: several write from there, as those of an office or of a house. */
  | { type: 'same_mailbox'; value: string; isRole: boolean }
  | { type: 'same_account'; kind: IdentityKind; value: string }
  | { type: 'same_phone'; value: string }
  | { type: 'same_site'; value: string }
  | { type: 'site_of_mail'; value: string }
  | { type: 'same_domain'; value: string }
  | { type: 'same_handle'; value: string; rarity: Rarity; ofName: boolean; whole: boolean }
  | {
      type: 'names';
      one: string;
      other: string;
      rarity: Rarity;
      /** Both begin with what is known as a given name. */
      areGiven: boolean;
      /** One of them is written as one word, as nobody of a household signs. */
      isHandle: boolean;
      agreement: Omit<NameAgreement, 'givenWord' | 'familyWord'>;
    }
  | { type: 'name_in_handle'; name: string; handle: string; form: HandleForm; rarity: Rarity }
  | { type: 'handle_of_place'; handle: string; place: string }
  | { type: 'single_names'; one: string; other: string; agree: boolean }
  | { type: 'mails_name_others'; one: string; other: string }
  | { type: 'other_account'; kind: IdentityKind; one: string; other: string }
  | { type: 'other_site'; one: string; other: string }
  | { type: 'only_the_name'; name: string }
  | { type: 'same_thread'; threads: number }
  | { type: 'answer_each_other' }
  | { type: 'runs_the_blog'; name: string; comments: number }
  | { type: 'nobody'; name: string };

/** `bits` above 0 speak for, below 0 against; they add up. */
export type MatchEvidence = EvidenceFact & { bits: number };

export type MatchAnswer = 'certain' | 'propose' | 'leave';

/** What is known of a pair, the strongest first. */
export interface PairJudgement {
  answer: MatchAnswer;
  /** In bits, the prior included: 0 is as likely as not. */
  score: number;
  evidence: MatchEvidence[];
  /** Why it is not certain although it scores as such; null where nothing vetoes. */
  veto: string | null;
}
