export type { TodayLine, TodayReason, TodayView as Today } from '#libs/followups';
