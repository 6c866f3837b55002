// Random numbers that are the same on every run.

/** Draws from one seed: uniform, normal, exponential, gamma, Poisson and heavy-tailed numbers. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low, high) => low + uniform() * (high - low);
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const exponential = (mean) => -mean * Math.log(1 - uniform());
  const logNormal = (median, spread) => median * Math.exp(spread * normal());
  const pareto = (least, exponent) => least * (1 - uniform()) ** (-1 / exponent);
  const gamma = (shape, mean) => {
    if (shape < 1) return gamma(shape + 1, (mean * (shape + 1)) / shape) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return (d * v * mean) / shape;
    }
  };
  const chance = (probability) => uniform() < probability;
  const oneOf = (list) => list[Math.floor(uniform() * list.length)];
  return { uniform, between, normal, exponential, logNormal, pareto, gamma, chance, oneOf };
}
