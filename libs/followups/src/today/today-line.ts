import type { Person } from '../people/person.js';
import { toSuggestionView, type Showing, type Shown } from '../suggestions/to-suggestion-view.js';
import type { TodayContact, TodayLine } from './today.view.js';

/** One line of today: who, why now in one sentence, and the words that are the reason. */
export function toTodayLine(suggestion: Shown, person: Person, showing: Showing): TodayLine {
  const view = toSuggestionView(suggestion, showing);
  const place = view.evidence[0];
  return {
    ...view,
    contact: toTodayContact(person),
    quote: place?.quote ?? null,
    interactionId: place?.interactionId ?? null,
    permalink: place?.permalink ?? null,
    threadId: place?.threadId ?? null,
    threadTitle: place?.threadTitle ?? null,
    position: place?.position ?? null,
    happenedAt: place?.happenedAt ?? null,
    precision: place?.precision ?? 'none',
    datedBy: place?.datedBy ?? null,
  };
}

export function toTodayContact({ id, name, circle, depth }: Person): TodayContact {
  return { id, name, circle, depth };
}
