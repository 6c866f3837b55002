export type {
  DuplicateAnswersView as DuplicateAnswers,
  DuplicateClusterView as DuplicateCluster,
  DuplicatePairView as DuplicatePair,
  DuplicatePersonView as DuplicatePerson,
  DuplicatesSummaryView as DuplicatesSummary,
} from '#libs/contacts';
