import { chanceOfLogOdds, type ChanceModel } from './chance-model.js';

/** Somebody's standing on an earlier day and whether they came back after it. */
export interface Example {
  standing: number[];
  cameBack: boolean;
  /** How much it counts; 1 is an observation of its own. */
  weight: number;
}

/** How far the data may move the model away from the one that it leans on, as standard deviations. */
export interface Leaning {
  intercept: number;
  weights: number;
}

const STEPS = 25;
const LONGEST_STEP = 1;
const SMALL_ENOUGH = 1e-5;

/** The most likely model after these examples, where before them the given one was thought the most likely. */
export function fitModel(prior: ChanceModel, examples: Example[], leaning: Leaning): ChanceModel {
  const steps = fitSteps(prior, examples, leaning);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same step by step, for who has to do something else between two of them. */
export function* fitSteps(prior: ChanceModel, examples: Example[], leaning: Leaning): Generator<void, ChanceModel> {
  const rows = examples.map(({ standing }) => scaled(prior, standing));
  const start = [prior.intercept, ...prior.weights];
  const pull = start.map((_, at) => 1 / (at === 0 ? leaning.intercept : leaning.weights) ** 2);
  const found = [...start];
  for (let step = 0; step < STEPS; step += 1) {
    yield;
    const { slope, bend } = slopeAndBend(found, rows, examples);
    for (const [at, force] of pull.entries()) {
      slope[at]! -= force * (found[at]! - start[at]!);
      bend[at]![at]! += force;
    }
    const change = solve(bend, slope);
    for (const [at, by] of change.entries()) found[at]! += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, by));
    if (Math.max(...change.map(Math.abs)) < SMALL_ENOUGH) break;
  }
  const [intercept = 0, ...weights] = found;
  return { ...prior, intercept, weights };
}

function scaled({ centres, scales }: ChanceModel, standing: number[]): Float64Array {
  return Float64Array.from([1, ...standing.map((value, at) => (value - centres[at]!) / scales[at]!)]);
}

function slopeAndBend(weights: number[], rows: Float64Array[], examples: Example[]) {
  const slope = weights.map(() => 0);
  const bend = weights.map(() => weights.map(() => 0));
  for (const [index, row] of rows.entries()) {
    const { cameBack, weight } = examples[index]!;
    const chance = chanceOfLogOdds(weights.reduce((sum, one, at) => sum + one * row[at]!, 0));
    const missed = weight * (Number(cameBack) - chance);
    const certainty = weight * chance * (1 - chance);
    for (let at = 0; at < row.length; at += 1) {
      slope[at]! += missed * row[at]!;
      const line = bend[at]!;
      const part = certainty * row[at]!;
      for (let other = 0; other <= at; other += 1) line[other]! += part * row[other]!;
    }
  }
  return { slope, bend };
}

/** Solves a symmetric, positive system, of which only the lower half is read, by Cholesky's way. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const root = matrix.map((line) => [...line]);
  const result = [...right];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = root[row]![column]!;
      for (let at = 0; at < column; at += 1) sum -= root[row]![at]! * root[column]![at]!;
      root[row]![column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / root[column]![column]!;
    }
    for (let at = 0; at < row; at += 1) result[row]! -= root[row]![at]! * result[at]!;
    result[row]! /= root[row]![row]!;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let at = row + 1; at < size; at += 1) result[row]! -= root[at]![row]! * result[at]!;
    result[row]! /= root[row]![row]!;
  }
  return result;
}
