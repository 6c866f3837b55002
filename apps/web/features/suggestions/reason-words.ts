import type { Suggestion } from './suggestions.types';

/** What a reason is called where it is refused: "Never “offers to talk” of Jenn". */
export const reasonWords: Readonly<Record<Suggestion['reason'], string>> = {
  they_offered: 'offers to talk',
  missed_call: 'calls that were missed',
  unanswered_invitation: 'invitations without an answer',
  after_a_call: 'what follows a talk',
  unanswered: 'words without an answer',
  your_promise: 'your promises',
  their_promise: 'their promises',
  gone_quiet: 'gone quiet',
  cadence_due: 'the plan of a circle',
  a_moment: 'days to remember',
  near_you: 'trips near them',
  new_voice: 'newcomers',
  one_sided: 'hardly answered',
  many_waves: 'many waves and no talk',
  introduce: 'introductions',
};
