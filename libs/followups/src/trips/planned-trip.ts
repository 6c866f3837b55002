import type { CalendarDay } from '#libs/platform';

/** A journey that the owner has entered. */
export interface PlannedTrip {
  id: string;
  placeId: number;
  name: string;
  region: string;
  country: string;
  lat: number;
  lon: number;
  fromOn: CalendarDay;
  toOn: CalendarDay;
  createdAt: Date;
}

/** Who lives within so many kilometres, by the straight line, is near: about an hour and a half by car. */
export const REACH_KM = 100;
