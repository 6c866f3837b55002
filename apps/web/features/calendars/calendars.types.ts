export type {
  BlockedTimesView as BlockedTimes,
  BlockedTimeView as BlockedTime,
  CalendarsView as CalendarList,
  CalendarView as Calendar,
} from '#libs/calls';
