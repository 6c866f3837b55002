import { facts, mail, NOW, reply, row, signal, type FactsToBuild } from '../../test/build-facts.js';
import type { PlannedTrip } from '../trips/planned-trip.js';
import type { KnownPlace } from '../whereabouts/home.js';
import { nearYou } from './near-you.js';

const place = (given: Partial<KnownPlace> = {}): KnownPlace => ({
  placeId: 4509884,
  name: 'Dayton',
  region: 'OH',
  country: 'US',
  lat: 39.759,
  lon: -84.192,
  confidence: 0.95,
  isNear: false,
  byHand: false,
  signalId: 'home',
  ...given,
});
const trip = (given: Partial<PlannedTrip> = {}): PlannedTrip => ({
  id: 'trip',
  placeId: 4508722,
  name: 'Cincinnati',
  region: 'OH',
  country: 'US',
  lat: 39.127,
  lon: -84.514,
  fromOn: '2026-12-01',
  toOn: '2026-12-01',
  createdAt: new Date('2026-11-20T12:00:00Z'),
  ...given,
});
const home = row({ id: 'said home', ago: 90, text: 'I live in Dayton, so close!' });
const homeSignal = signal({
  id: 'home',
  type: 'fact',
  fact: 'location',
  interactionId: home.id,
  quote: 'I live in Dayton, so close!',
});
const jenn = (given: FactsToBuild = {}, trips = [trip()]) =>
  facts({
    ...given,
    rows: [home, ...(given.rows ?? [])],
    signals: [homeSignal, ...(given.signals ?? [])],
    home: given.home ?? place(),
    porch: { trips, ...given.porch },
  });
const said = (given: FactsToBuild = {}, trips = [trip()], today = '2026-11-23') => {
  const found = nearYou.find(jenn(given, trips), NOW);
  return found && nearYou.sentence(found.evidence, { today, timeZone: 'UTC' });
};

describe('near you', () => {
  it('says where, when, how far, and that they offered', () => {
    expect(said()).toBe('You are in Cincinnati on 1 December; they live in Dayton, about an hour away by car.');
    const offer = row({ id: 'offer', ago: 60, text: 'Call me when you are around.' });
    const call = signal({
      id: 'call me',
      type: 'wants_to_talk',
      interactionId: 'offer',
      quote: 'Call me when you are around.',
    });
    expect(said({ rows: [offer], signals: [call] }, [trip()], '2026-11-26')).toBe(
      'You are in Cincinnati on Tuesday; they live in Dayton, about an hour away by car, and offered to talk.',
    );
    const found = nearYou.find(jenn({ rows: [offer], signals: [call] }), NOW)!;
    expect(found.channel).toBe('in_person');
    expect(found.evidence.slice(1)).toEqual([
      expect.objectContaining({ kind: 'words', quote: 'Call me when you are around.', interactionId: 'offer' }),
      expect.objectContaining({ kind: 'words', quote: 'I live in Dayton, so close!', interactionId: 'said home' }),
    ]);
    expect(found.score).toBeGreaterThan(nearYou.find(jenn(), NOW)!.score);
  });

  it('speaks of the town itself, of somewhere near it, of a doubt and of a border', () => {
    const inDayton = [trip({ name: 'Dayton', lat: 39.759, lon: -84.192, fromOn: '2026-11-22', toOn: '2026-11-24' })];
    expect(said({}, inDayton)).toBe('You are in Dayton until tomorrow; they live there.');
    expect(said({ home: place({ isNear: true }) }, inDayton)).toBe(
      'You are in Dayton until tomorrow; they live near Dayton.',
    );
    expect(said({ home: place({ confidence: 0.6 }) })).toContain('; they may live in Dayton, about an hour');
    expect(said({ home: place({ country: 'CA' }) })).toContain('; they live in Dayton, about 75 km away.');
  });

  it.each([
    ['2026-11-27', '2026-11-29', 'from Friday to Sunday'],
    ['2026-12-05', '2026-12-08', 'from 5 to 8 December'],
    ['2026-11-29', '2026-12-08', 'from Sunday to 8 December'],
    ['2026-11-23', '2026-11-23', 'today'],
    ['2026-11-24', '2026-11-24', 'tomorrow'],
    ['2026-11-24', '2026-11-26', 'from tomorrow to Thursday'],
    ['2026-12-14', '2027-01-03', 'from 14 December to 3 January 2027'],
  ])('names the days %s to %s: %s', (fromOn, toOn, words) => {
    expect(said({}, [trip({ fromOn, toOn })])).toContain(`You are in Cincinnati ${words};`);
  });

  it('begins three weeks before and ends with the trip, and knows the day on which that changes', () => {
    const on = (fromOn: string, toOn: string) => jenn({}, [trip({ fromOn, toOn })]);
    expect(nearYou.find(on('2026-12-14', '2026-12-15'), NOW)).not.toBeNull();
    expect(nearYou.find(on('2026-12-15', '2026-12-15'), NOW)).toBeNull();
    expect(nearYou.nextAt!(on('2026-12-15', '2026-12-16'), NOW)).toEqual(new Date('2026-11-24T00:00:00Z'));
    expect(nearYou.nextAt!(on('2026-12-01', '2026-12-02'), NOW)).toEqual(new Date('2026-12-03T00:00:00Z'));
    expect(nearYou.find(on('2026-11-20', '2026-11-22'), NOW)).toBeNull();
    expect(nearYou.nextAt!(on('2026-11-20', '2026-11-22'), NOW)).toBeNull();
  });

  it('lets the next trip speak when an earlier one is dealt with', () => {
    const later = trip({ id: 'later', fromOn: '2026-12-13', toOn: '2026-12-13', createdAt: NOW });
    expect(nearYou.find(jenn({ rows: [mail({ ago: 1 })] }, [trip(), later]), NOW)?.key).toBe('later');
  });

  it('is silent of who lives too far, of whom nothing is known, and once the owner was in touch because of it', () => {
    expect(said({ home: place({ lat: 41.5, lon: -81.7 }) })).toBeNull();
    expect(nearYou.find(facts({ rows: [home], porch: { trips: [trip()] } }), NOW)).toBeNull();
    expect(said({}, [])).toBeNull();
    expect(said({ rows: [mail({ ago: 1 })] })).toBeNull();
    expect(said({ rows: [reply({ ago: 1, text: 'So true.' })] })).not.toBeNull();
    expect(said({ rows: [mail({ ago: 5 })] })).not.toBeNull();
  });

  it('covers sensitive words', () => {
    const sensitive = { ...homeSignal, sensitive: true };
    const found = nearYou.find(
      facts({ rows: [home], signals: [sensitive], home: place(), porch: { trips: [trip()] } }),
      NOW,
    )!;
    expect(found.evidence[1]).toMatchObject({ sensitive: true });
  });
});
