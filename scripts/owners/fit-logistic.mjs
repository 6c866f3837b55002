// Logistic regression with a ridge, fitted by Newton's method.

/** A LogisticModel of libs/reading/src/owners, fitted on rows of numbers for each of which `is` says true or false. */
export function fitLogistic(rows, is, ridge) {
  const size = rows[0].length;
  const centres = rows[0].map((_, at) => mean(rows.map((row) => row[at])));
  const scales = centres.map((centre, at) => Math.sqrt(mean(rows.map((row) => (row[at] - centre) ** 2))) || 1);
  const inputs = rows.map((row) => [1, ...row.map((each, at) => (each - centres[at]) / scales[at])]);
  let weights = Array(size + 1).fill(0);
  for (let round = 0; round < 12; round++) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -ridge * weight));
    const curve = weights.map((_, at) => weights.map((__, other) => (at === other ? (at === 0 ? 1e-6 : ridge) : 0)));
    inputs.forEach((input, row) => {
      const chance = sigmoid(dot(input, weights));
      const slope = chance * (1 - chance);
      for (let at = 0; at <= size; at++) {
        gradient[at] += input[at] * ((is[row] ? 1 : 0) - chance);
        for (let other = 0; other <= at; other++) curve[at][other] += slope * input[at] * input[other];
      }
    });
    for (let at = 0; at <= size; at++)
      for (let other = at + 1; other <= size; other++) curve[at][other] = curve[other][at];
    const step = solve(curve, gradient);
    weights = weights.map((weight, at) => weight + step[at]);
    if (Math.max(...step.map(Math.abs)) < 1e-5) break;
  }
  const [intercept, ...rest] = weights;
  return { intercept, features: rest.map((weight, at) => [weight, centres[at], scales[at]]) };
}

const mean = (all) => all.reduce((sum, each) => sum + each, 0) / all.length;
const sigmoid = (value) => 1 / (1 + Math.exp(-value));
const dot = (a, b) => a.reduce((sum, each, at) => sum + each * b[at], 0);

function solve(matrix, right) {
  const rows = matrix.map((row, at) => [...row, right[at]]);
  rows.forEach((_, at) => {
    const pivot = rows
      .slice(at)
      .reduce((best, row, down) => (Math.abs(row[at]) > Math.abs(rows[best][at]) ? at + down : best), at);
    [rows[at], rows[pivot]] = [rows[pivot], rows[at]];
    for (let below = at + 1; below < rows.length; below++) {
      const share = rows[below][at] / rows[at][at];
      if (share !== 0) for (let each = at; each <= rows.length; each++) rows[below][each] -= share * rows[at][each];
    }
  });
  const found = Array(rows.length).fill(0);
  for (let at = rows.length - 1; at >= 0; at--) {
    const known = rows[at].slice(at + 1, -1).reduce((sum, each, over) => sum + each * found[at + 1 + over], 0);
    found[at] = (rows[at].at(-1) - known) / rows[at][at];
  }
  return found;
}
