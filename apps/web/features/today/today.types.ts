export type { ReasonGroup, TodayLine, TodayView as Today } from '#libs/followups';
