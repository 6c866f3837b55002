export type { ContactPlaceView as ContactPlace, PlacesView as Places, PlaceView as Place } from '#libs/followups';
