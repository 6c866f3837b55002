import { addDays, dayOf, startOfDay, type CalendarDay } from '#libs/platform';
import type { Depth } from '#libs/interactions';
import type { ContactFacts, PassedRow } from '../facts/contact-facts.js';
import { isTalk, isTouch, newestOf } from '../facts/touches.js';
import { kilometresBetween } from '../places/distance.js';
import { isSure } from '../whereabouts/home.js';
import { REACH_KM, type PlannedTrip } from '../trips/planned-trip.js';
import { awayWords, daysWords, isSameTown } from '../wording/journey-words.js';
import { firstOf, wordsOf, type Journey, type Words } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';
import { newestOffer } from './they-offered.js';

/** To meet somebody one asks about three weeks before. */
const DAYS_AHEAD = 21;
const byDepth: Record<Depth, number> = { none: 0, wave: 0, chat: 0.08, letters: 0.14, voice: 0.18, met: 0.18 };

interface Near {
  trip: PlannedTrip;
  kilometres: number;
}

/** The owner will be, or is, near where they live. */
export const nearYou: FollowupReason = {
  name: 'near_you',
  group: 'hellos',
  rests: false,
  personal: true,
  find(facts, now) {
    const today = dayOf(now, facts.porch.timeZone);
    const next = nearTrips(facts).find((one) => isOpen(one, facts, today));
    if (!next) return null;
    const { trip, kilometres } = next;
    const offer = newestOffer(facts);
    const closeness = 0.08 * (1 - kilometres / REACH_KM);
    const journey: Journey = {
      kind: 'journey',
      tripId: trip.id,
      to: trip.name,
      fromOn: trip.fromOn,
      toOn: trip.toOn,
      ...homeWords(facts),
      kilometres: Math.round(kilometres),
      isAbroad: trip.country !== facts.home.place?.country,
      hasOffered: offer !== null,
    };
    const offered = offer ? [wordsOf(offer.row, offer.signal.quote, facts, offer.signal.id)] : [];
    return {
      key: trip.id,
      score: 0.5 + byDepth[facts.person.depth] + (offer ? 0.2 : 0) + closeness,
      channel: 'in_person',
      // The offer is the stronger ground, and the first words are those that a line shows.
      evidence: [journey, ...offered, ...wordsOfHome(facts)],
    };
  },
  nextAt(facts, now) {
    const { timeZone } = facts.porch;
    const today = dayOf(now, timeZone);
    const days = nearTrips(facts).flatMap(({ trip }) => [opensOn(trip), addDays(trip.toOn, 1)]);
    const next = days.filter((day) => day > today).sort()[0];
    return next === undefined ? null : startOfDay(next, timeZone);
  },
  sentence(evidence, { today }) {
    const journey = firstOf(evidence, 'journey');
    if (!journey) return 'You are near where they live.';
    const { to, home, isNear, kilometres, isAbroad } = journey;
    const offered = journey.hasOffered ? ', and offered to talk' : '';
    const you = `You are in ${to} ${daysWords(journey, today)}`;
    const they = journey.isSure ? 'they live' : 'they may live';
    if (isSameTown(kilometres) && !isNear) return `${you}; ${they} there${offered}.`;
    const away = awayWords(kilometres, isAbroad);
    return `${you}; ${they} ${isNear ? 'near' : 'in'} ${home}${away}${offered}.`;
  },
  whyNow(evidence, { today }) {
    const journey = firstOf(evidence, 'journey');
    if (!journey) return 'You are on the way.';
    return journey.fromOn <= today ? 'You are there now.' : 'Early enough to find a time to meet.';
  },
};

/** Trips within reach of their home, the next one first. */
function nearTrips({ home: { place }, porch }: ContactFacts): Near[] {
  if (!place) return [];
  const near = porch.trips.map((trip) => ({ trip, kilometres: kilometresBetween(trip, place) }));
  return near.filter(({ kilometres }) => kilometres <= REACH_KM);
}

/** From some weeks before until its end, while the two have not been in touch in private since it was known. */
function isOpen({ trip }: Near, { rows, porch }: ContactFacts, today: CalendarDay): boolean {
  if (today < opensOn(trip) || today > trip.toOn) return false;
  const touched = newestOf(rows.filter(couldArrange))?.at ?? null;
  return touched === null || dayOf(touched, porch.timeZone) < opensOn(trip) || touched < trip.createdAt;
}

// To meet is arranged in a letter or a talk, not under a post.
function couldArrange(one: PassedRow): boolean {
  return isTalk(one) || (isTouch(one) && (one.kind === 'message' || one.channel === 'email'));
}

function opensOn(trip: PlannedTrip): CalendarDay {
  return addDays(trip.fromOn, -DAYS_AHEAD);
}

function homeWords({ home: { place } }: ContactFacts): Pick<Journey, 'home' | 'isNear' | 'isSure'> {
  return { home: place?.name ?? '', isNear: place?.isNear ?? false, isSure: place !== null && isSure(place) };
}

/** The words in which their home stands; none where a hand set it. */
function wordsOfHome(facts: ContactFacts): Words[] {
  const signal = facts.signals.find(({ id }) => id === facts.home.place?.signalId);
  const row = [...facts.rows, ...facts.notes].find(({ id }) => id === signal?.interactionId);
  return signal && row ? [wordsOf(row, signal.quote, facts, signal.id)] : [];
}
