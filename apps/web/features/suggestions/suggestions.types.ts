export type {
  ContactSuggestionsView as ContactSuggestions,
  EvidenceView as Evidence,
  PrecisionView as Precision,
  SuggestionView as Suggestion,
} from '#libs/followups';
