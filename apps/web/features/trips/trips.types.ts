export type { TripNeighbour, TripNeighbours, TripView as Trip } from '#libs/followups';
