import type { WeekPerson, WeekView } from '#libs/followups';
import type { LetterPlace } from './daily-letter.js';
import { dayInWords } from './day-words.js';
import { ownerFoot, type Block, type Letter } from './letter.js';

/** A week as a mail: its sentences, and the people in them to be opened. */
export function weeklyLetter(week: WeekView, { webAddress }: Pick<LetterPlace, 'webAddress'>): Letter {
  const title = `The week from ${dayInWords(week.startsOn)} to ${dayInWords(week.endsOn)}`;
  const sentences = week.isQuiet ? ['Nothing passed in this week. The porch was quiet.'] : week.sentences;
  return {
    subject: title,
    title,
    blocks: [
      ...sentences.map((text): Block => ({ kind: 'words', text })),
      ...named('New voices', week.newVoices, webAddress),
      ...named('Who came nearer', week.movedUp, webAddress),
      ...named('Who went quiet', week.wentQuiet, webAddress),
      { kind: 'link', text: 'Open the week', address: `${webAddress}/week?of=${week.startsOn}` },
    ],
    foot: ownerFoot(webAddress),
  };
}

function named(heading: string, people: WeekPerson[], webAddress: string): Block[] {
  if (people.length === 0) return [];
  const links = people.map(({ id, name }): Block => ({
    kind: 'link',
    text: name,
    address: `${webAddress}/people/${id}`,
  }));
  return [{ kind: 'heading', text: heading }, ...links];
}
