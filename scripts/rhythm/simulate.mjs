// Histories of comments that nobody made: people who come, return and leave as a kind says.
import { randomFrom } from './random.mjs';

const YEAR = 365;

/** What sets a kind apart; what a kind does not name is drawn per history. */
export const kinds = {
  poisson: { gaps: 'poisson', life: 'long', newcomers: 0.15 },
  regular: { gaps: 'regular', life: 'exponential', newcomers: 0.2 },
  bursty: { gaps: 'bursty', life: 'exponential' },
  weekly: { gaps: 'weekly', life: 'exponential', newcomers: 0.2 },
  seasonal: { gaps: 'poisson', life: 'exponential', seasonal: true },
  dying: { gaps: 'poisson', life: 'fading' },
  pauses: { gaps: 'poisson', life: 'exponential', pauses: 'long' },
  heavy: { gaps: 'poisson', life: 'heavy', rateSpread: 2 },
  dropout: { gaps: 'poisson', life: 'by event', newcomers: 0 },
  spells: { gaps: 'spells', life: 'heavy' },
  mixed: {},
};

/** One history: `{ kind, start, end, events: [[person, day], …] }`, days counted from 0, in no order. */
export function simulate(kind, size, seed) {
  const random = randomFrom(seed);
  const community = drawCommunity(kinds[kind], random);
  const events = [];
  for (let person = 0; person < size; person += 1) {
    const name = `p${person}`;
    for (const day of new Set(daysOf(drawPerson(community, random), community, random))) events.push([name, day]);
  }
  return { kind, end: community.end, events };
}

function drawCommunity(kind, random) {
  const end = Math.round(random.between(2, kind.gaps ? 12 : 20) * YEAR);
  const pauses = [];
  const wanted = kind.pauses === 'long' ? 1.2 : random.chance(0.3) && !kind.gaps ? 0.5 : 0;
  for (let day = 0; wanted > 0 && (day += random.exponential(YEAR / wanted)) < end;) {
    pauses.push([day, (day += random.logNormal(90, 0.5))]);
  }
  return {
    end,
    pauses,
    kind,
    rateSpread: kind.rateSpread ?? random.between(0.8, 1.6),
    medianGap: random.logNormal(45, kind.gaps ? 0.7 : 1),
    medianLife: random.logNormal(300, 0.8),
    newcomers: kind.newcomers ?? random.between(0.2, 0.75),
    // Above 0 more people come late than early, below 0 the place itself is dying.
    growth: random.between(-1, 1),
    looksIn: random.between(0, 0.15),
  };
}

function drawPerson(community, random) {
  const { kind, end, growth } = community;
  const place = random.uniform();
  const start = end * (growth > 0 ? place ** (1 / (1 + growth)) : 1 - (1 - place) ** (1 / (1 - growth)));
  const gap = Math.max(0.7, random.logNormal(community.medianGap, community.rateSpread));
  return {
    start: random.chance(0.08) ? 0 : start,
    isPassing: random.chance(community.newcomers),
    gap,
    gaps:
      kind.gaps ??
      random.oneOf(['poisson', 'regular', 'bursty', 'bursty', 'bursty', 'spells', 'spells', 'spells', 'weekly']),
    life: kind.life ?? random.oneOf(['exponential', 'heavy', 'heavy', 'fading', 'by event', 'long']),
    season: kind.seasonal || (!kind.gaps && random.chance(0.15)) ? random.between(0, YEAR) : null,
    shape: random.between(2, 8),
    spread: random.between(1.3, 2.4),
    leaves: random.between(0.02, 0.35),
    looksIn: kind.gaps ? 0 : community.looksIn,
  };
}

function daysOf(person, community, random) {
  const days = [];
  const end = Math.min(community.end, person.start + lifeOf(person, community, random));
  let day = person.start;
  while (day < end && days.length < 6000) {
    if (isHeard(day, person, community, random)) days.push(Math.floor(day));
    if (person.isPassing && random.chance(0.8)) break;
    if (person.life === 'by event' && random.chance(person.leaves)) break;
    day += Math.max(0.05, gapOf(person, day, end, random));
  }
  return [...days, ...lateVisits(person, Math.min(day, end), community, random)];
}

/** Somebody who has left looks in again, once or a few times, at no time that could be foretold. */
function lateVisits({ looksIn }, left, { end }, random) {
  const visits = [];
  while (random.chance(looksIn) && left < end) visits.push(Math.floor(random.between(left, end)));
  return visits;
}

function lifeOf({ life, isPassing }, { medianLife, end }, random) {
  if (isPassing) return random.exponential(60);
  if (life === 'exponential' || life === 'fading') return random.exponential(medianLife * 1.4);
  if (life === 'heavy') return random.logNormal(medianLife, 1.7);
  return end * 2;
}

function gapOf(person, day, end, random) {
  const { gap, gaps, life, shape } = person;
  const slower = life === 'fading' ? 1 + 4 * ((day - person.start) / (end - person.start + 1)) ** 2 : 1;
  if (gaps === 'regular') return random.gamma(shape, gap * slower);
  if (gaps === 'bursty') return random.logNormal(gap * 0.4 * slower, person.spread);
  if (gaps === 'weekly') return Math.max(7, 7 * Math.round(random.gamma(3, gap * 0.5 * slower) / 7)) + random.normal();
  if (gaps === 'spells') return random.chance(0.82) ? random.exponential(gap * 0.25) : random.pareto(gap, 0.9);
  return random.exponential(gap * slower);
}

// Nobody is heard in the owner's pauses, and a seasonal person mostly in the season.
function isHeard(day, { season }, { pauses }, random) {
  if (pauses.some(([from, to]) => day >= from && day < to)) return false;
  if (season === null) return true;
  const distance = Math.abs(((day - season + 1.5 * YEAR) % YEAR) - YEAR / 2);
  return distance < 45 || random.chance(0.05);
}
