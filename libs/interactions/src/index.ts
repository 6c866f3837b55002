// Interactions: what passed between the owner and people, threads, timelines, the people list, and the clocks kept per
// contact. It decides what an exchange, a talk and a depth are; whom to reach out to is decided above.
export { Clocks } from './rhythm/clocks.repository.js';
export { ContactClocks } from './rhythm/contact-clocks.entity.js';
export { InteractionAnswer, type NewAnswer } from './interaction-answer.entity.js';
export { InteractionArchive, type DeletedSlice, type FiledInteraction } from './interaction-archive.repository.js';
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
export { InteractionsModule } from './interactions.module.js';
export { Thread, type NewThread, type PostedPrecision } from './threads/thread.entity.js';
export { ThreadLink, type NewThreadLink } from './threads/thread-link.entity.js';
export { Threads, type FiledLink } from './threads/threads.repository.js';
