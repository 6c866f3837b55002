// Contacts: people, and the names and handles by which each is known.
// It does not know what passed between them and the owner: that is the interactions room.
export { boundaries, isLeftAlone, leftAlone, type Boundary } from './boundaries.js';
export { ContactDirectory, type NewContact } from './contact-directory.repository.js';
export {
  ContactEvents,
  type ContactsMerged,
  type MergedListener,
  type MovedListener,
  type RemovingListener,
} from './contact-events.js';
export { Contact, circles, type Circle } from './contact.entity.js';
export { ContactQuery } from './contact.query.js';
export { AlsoOnView, ContactClocksView, ContactView, IdentityView } from './contact.view.js';
export { sweepMatching } from './contacts.jobs.js';
export { ContactsHttpModule, ContactsJobsModule, ContactsModule } from './contacts.module.js';
export { Contacts, type ContactToChange, type ContactToCreate } from './contacts.service.js';
export { Identity, type IdentityKey, type IdentitySource, type NewIdentity } from './identities/identity.entity.js';
export { duplicateGroups, type DuplicateGroup, type DuplicatePair } from './matching/pairs/duplicate-groups.js';
export { findDuplicates, type Duplicates } from './matching/pairs/find-duplicates.js';
export { NoSuchColumns, readContactRows, type ContactRow } from './matching/pairs/read-contact-rows.js';
export { Matcher, type MatchReport } from './matching/workspace/matcher.service.js';
export { Matching } from './matching/workspace/matching.service.js';
export { DuplicateAnswers } from './matching/proposals/duplicate-answers.service.js';
export { DuplicatesQuery } from './matching/proposals/duplicates.query.js';
export type {
  DuplicateAnswersView,
  DuplicateAnswerView,
  DuplicateClusterView,
  DuplicatePairView,
  DuplicatePersonView,
  DuplicatesSummaryView,
  OwnerQuestionsView,
  OwnerQuestionView,
} from './matching/proposals/duplicate.view.js';
export type {
  MergedFieldView,
  MergedPersonView,
  MergeEvidenceView,
  MergeView,
  UnclearRowView,
  UndoneView,
} from './merging/merge.view.js';
export { MergesQuery } from './merging/merges.query.js';
export type { Merge, MergedBy, MergeEvidence } from './merging/merge.js';
export { MergingService } from './merging/merging.service.js';
export type { WantedMerge } from './merging/merger.service.js';
export { ContactTables, type ContactTable } from './merging/moving/contact-tables.repository.js';
export type {
  BelongsTo,
  MergeRule,
  PersonsIdentity,
  RowsToSort,
  SortedRow,
  SortRows,
} from './merging/moving/merge-rule.js';
export { MergeRules } from './merging/moving/merge-rules.js';
export { Redirects } from './merging/redirects.repository.js';
export type { UndoDecision, UndoResult, UnclearRow } from './merging/unmerger.service.js';
export { isSharedHost } from './identities/shared-hosts.js';
export { namesAgree } from './matching/names/names-agree.js';
export { ProposalsRepository } from './matching/proposals/proposals.repository.js';
