/** A fitted logistic model: of each feature its weight, and the mean and spread by which it is scaled. */
export interface LogisticModel {
  intercept: number;
  features: readonly (readonly [weight: number, centre: number, scale: number])[];
}

/** How likely it is, from 0 to 1. */
export function chanceOf({ intercept, features }: LogisticModel, row: readonly number[]): number {
  const sum = features.reduce(
    (all, [weight, centre, scale], at) => all + (weight * ((row[at] ?? 0) - centre)) / scale,
    intercept,
  );
  return 1 / (1 + Math.exp(-sum));
}
