import { channelPhrases } from '../../people/people.words';
import type { Direction, InteractionKind, TimelineEntry } from '../person.types';

const theirs: Record<InteractionKind, string> = {
  comment: 'commented',
  reply: 'replied',
  mention: 'mentioned you',
  message: 'wrote to you',
  call: 'called',
  meeting: 'met you',
  note: 'note',
};

const yours: Record<InteractionKind, string> = {
  comment: 'commented',
  reply: 'answered',
  mention: 'mentioned them',
  message: 'wrote',
  call: 'talked',
  meeting: 'met',
  note: 'noted',
};

/** What happened, as the verb of a sentence that begins with who did it: "answered on the blog". */
export function entryVerb(entry: Pick<TimelineEntry, 'kind' | 'direction' | 'channel'>): string {
  const verbs: Record<Direction, Record<InteractionKind, string>> = { inbound: theirs, outbound: yours };
  const verb = verbs[entry.direction][entry.kind];
  if (entry.kind === 'note' || entry.kind === 'meeting') return verb;
  return `${verb} ${channelPhrases[entry.channel]}`;
}
