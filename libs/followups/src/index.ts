// Followups: whom has the owner not talked to lately (review), and whom to reach out to today.
// It only reads; what an exchange and a talk are is decided in the interactions room.
export { FollowupsHttpModule, FollowupsModule } from './followups.module.js';
export { reviewClocks, type ReviewClock } from './people/person.js';
export { dueFilters, type DueFilter, type ReviewQuestion } from './review/review-statement.js';
export { ReviewQuery } from './review/review.query.js';
export { ReviewLine } from './review/review.view.js';
export { foretellReturns, type ForetoldReturn } from './rhythm/foretell-returns.js';
export { BadHistoryRow, readCut, readHistory, type Cut } from './rhythm/history-file/read-history.js';
export { type History } from './rhythm/snapshot-at.js';
export { todayReasons, type TodayReason } from './today/pick-lines.js';
export { TodayQuery } from './today/today.query.js';
export { TodayContact, TodayCounts, TodayLine, TodayView } from './today/today.view.js';
