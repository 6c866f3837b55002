export interface Point {
  lat: number;
  lon: number;
}

/** South-west and north-east corners; where it spans the date line, `west` is greater than `east`. */
export interface Box {
  south: number;
  north: number;
  west: number;
  east: number;
}

const EARTH_KM = 6371;
const KM_A_DEGREE = 111.19;
/** Roads are a good quarter longer than the straight line, and a drive out of town is slow at both of its ends. */
const DETOUR = 1.3;
const KM_AN_HOUR = 92;

/** Along the great circle. */
export function kilometresBetween(one: Point, other: Point): number {
  const [a, b] = [radians(one.lat), radians(other.lat)];
  const [north, east] = [radians(other.lat - one.lat), radians(other.lon - one.lon)];
  const half = Math.sin(north / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** A box that holds everything within so many kilometres. */
export function boxAround({ lat, lon }: Point, kilometres: number): Box {
  const degrees = kilometres / KM_A_DEGREE;
  const [south, north] = [Math.max(-90, lat - degrees), Math.min(90, lat + degrees)];
  const narrowest = Math.cos(radians(Math.max(Math.abs(south), Math.abs(north))));
  const span = narrowest < 0.01 ? 180 : Math.min(180, degrees / narrowest);
  if (span >= 180) return { south, north, west: -180, east: 180 };
  return { south, north, west: wrapped(lon - span), east: wrapped(lon + span) };
}

/** "an hour", "25 minutes": how long the drive is likely to take. */
export function driveWords(kilometres: number): string {
  const minutes = ((kilometres * DETOUR) / KM_AN_HOUR) * 60 + 5;
  if (minutes < 52) return `${Math.max(10, Math.round(minutes / 5) * 5)} minutes`;
  if (minutes < 75) return 'an hour';
  if (minutes < 105) return 'an hour and a half';
  return minutes < 135 ? 'two hours' : `${Math.round(minutes / 60)} hours`;
}

function wrapped(lon: number): number {
  return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
