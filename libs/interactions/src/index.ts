// Interactions: what passed between the owner and people, threads, timelines, the people list, and the clocks kept per
// contact. It decides what an exchange, a talk and a depth are; whom to reach out to is decided above.
export { ExportPeopleQuery } from './export/export-people.query.js';
export { ExportedIdentity, ExportedInteraction, ExportedPerson } from './export/exported-person.view.js';
export { Authorship, type AuthorChange } from './archive/authorship.repository.js';
export { Clocks } from './rhythm/clocks.repository.js';
export { ContactClocks } from './rhythm/contact-clocks.entity.js';
export { dayNumber, isOwnWord, ownWord } from './rhythm/own-word.js';
export { Rhythms } from './rhythm/rhythms.repository.js';
export {
  continueRhythm,
  fading,
  gapsOfAtLeast,
  halfLives,
  monthOf,
  rhythmOf,
  slotOf,
  startRhythm,
  type RunningRhythm,
} from './rhythm/running-rhythm.js';
export { InteractionAnswer, type NewAnswer } from './interaction-answer.entity.js';
export {
  InteractionArchive,
  type DeletedSlice,
  type FiledInteraction,
} from './archive/interaction-archive.repository.js';
export { Interaction, type NewInteraction } from './interaction.entity.js';
export {
  channels,
  datedBys,
  depths,
  directions,
  interactionKinds,
  precisions,
  type Channel,
  type DatedBy,
  type Depth,
  type Direction,
  type InteractionKind,
  type Precision,
} from './interaction-words.js';
export { InteractionEvents, type WrittenListener } from './interaction-events.js';
export { InteractionsHttpModule, InteractionsModule } from './interactions.module.js';
export { Interactions, type InteractionToChange, type InteractionToLog } from './interactions.service.js';
export { LadderQuery } from './ladder/ladder.query.js';
export { LadderStep, LadderView } from './ladder/ladder.view.js';
export { cutPage, placeOf, type PlaceKind } from './keyset.js';
export { ListPeopleQuery, type PeoplePage } from './people/list-people.query.js';
export { peopleConditions, type PeopleFilter } from './people/people-filter.js';
export {
  personColumns,
  toPersonLine,
  withLastWords,
  type PersonColumns,
  type PersonRow,
} from './people/person-line.js';
export { UncoverDto, UncoverField } from './people/uncover.dto.js';
export { LastWords, PersonLine } from './people/person-line.view.js';
export { instantText, SqlParameters } from './sql-parameters.js';
export { ListThreadsQuery } from './threads/list-threads.query.js';
export { Thread, type NewThread, type PostedPrecision } from './threads/thread.entity.js';
export { ThreadItemsQuery } from './threads/thread-items.query.js';
export { ThreadPositionsQuery, type PositionsPage } from './threads/thread-positions.query.js';
export { LinkOwners, type KnownWebsite } from './threads/link-owners.service.js';
export { ThreadLink, type NewThreadLink } from './threads/thread-link.entity.js';
export { ThreadItem, ThreadView } from './threads/thread.view.js';
export { Threads, type FiledLink } from './threads/threads.repository.js';
export { TimelineEntry } from './timeline/timeline-entry.view.js';
export { TimelineQuery } from './timeline/timeline.query.js';
export { newestFirst, oldestFirst } from './timeline/timeline-order.js';
export { readWhen, type When } from './when/read-when.js';
