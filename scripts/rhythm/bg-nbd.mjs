// BG/NBD (Fader, Hardie, Lee 2005): who is alive and how often, from the count, the last day and the age of everybody.

const WINDOW = 180;
const UNIT = 30;

/** Fits the four parameters on these people; the score is the chance of at least one event within the window. */
export function fitBgNbd(people) {
  const rows = people.map(({ activeDays, span, age }) => ({
    x: activeDays - 1,
    last: span / UNIT,
    age: Math.max(age, 0.5) / UNIT,
  }));
  const loss = (logs) => {
    const parameters = logs.map((log) => Math.exp(Math.max(-6, Math.min(6, log))));
    const likelihood = rows.reduce((sum, row) => sum + logLikelihood(parameters, row), 0);
    // A light pull keeps few people from sending a parameter to infinity.
    return -likelihood + 0.05 * logs.reduce((sum, log) => sum + log * log, 0);
  };
  const [r, alpha, a, b] = simplex(loss, [-0.5, 0.5, -0.3, 0.5]).map(Math.exp);
  return ({ activeDays, span, age }) => {
    const [x, last, T] = [activeDays - 1, span / UNIT, Math.max(age, 0.5) / UNIT];
    const odds = x === 0 ? 0 : (a / (b + x - 1)) * ((alpha + T) / (alpha + last)) ** (r + x);
    const silentWhileAlive = ((alpha + T) / (alpha + T + WINDOW / UNIT)) ** (r + x);
    return (1 / (1 + odds)) * (1 - silentWhileAlive);
  };
}

function logLikelihood([r, alpha, a, b], { x, last, age }) {
  const shared = logGamma(r + x) - logGamma(r) + r * Math.log(alpha);
  const stays = logBeta(a, b + x) - logBeta(a, b) - (r + x) * Math.log(alpha + age);
  if (x === 0) return shared + stays;
  const leaves = logBeta(a + 1, b + x - 1) - logBeta(a, b) - (r + x) * Math.log(alpha + last);
  const most = Math.max(stays, leaves);
  return shared + most + Math.log(Math.exp(stays - most) + Math.exp(leaves - most));
}

function logBeta(p, q) {
  return logGamma(p) + logGamma(q) - logGamma(p + q);
}

// Stirling's series after moving the argument up.
function logGamma(value) {
  let shift = 0;
  let z = value;
  for (; z < 8; z += 1) shift -= Math.log(z);
  return shift + (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * z) - 1 / (360 * z ** 3);
}

/** Nelder and Mead's search for the lowest point. */
function simplex(loss, start) {
  const point = (at) => ({ at, value: loss(at) });
  let points = [start, ...start.map((_, i) => start.map((x, j) => (i === j ? x + 0.7 : x)))].map(point);
  for (let step = 0; step < 160; step += 1) {
    points.sort((p, q) => p.value - q.value);
    const worst = points.at(-1);
    const middle = start.map((_, j) => points.slice(0, -1).reduce((sum, { at }) => sum + at[j], 0) / start.length);
    const towards = (factor) => point(middle.map((x, j) => x + factor * (worst.at[j] - x)));
    const mirrored = towards(-1);
    let better = mirrored;
    if (mirrored.value < points[0].value) {
      const farther = towards(-2);
      if (farther.value < mirrored.value) better = farther;
    } else if (mirrored.value >= points.at(-2).value) better = towards(mirrored.value < worst.value ? -0.5 : 0.5);
    if (better.value < worst.value) points[points.length - 1] = better;
    else points = points.map(({ at }) => point(at.map((x, j) => (x + points[0].at[j]) / 2)));
  }
  return points.sort((p, q) => p.value - q.value)[0].at;
}
