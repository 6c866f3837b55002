/** A logistic model over standings: the weights are those of standings that were centred and scaled. */
export interface ChanceModel {
  intercept: number;
  weights: number[];
  centres: number[];
  scales: number[];
}

/** The logarithm of the odds that the model gives a standing. */
export function logOddsOf({ intercept, weights, centres, scales }: ChanceModel, standing: number[]): number {
  let sum = intercept;
  for (let at = 0; at < weights.length; at += 1) {
    sum += (weights[at]! * (standing[at]! - centres[at]!)) / scales[at]!;
  }
  return sum;
}

export function chanceOfLogOdds(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
