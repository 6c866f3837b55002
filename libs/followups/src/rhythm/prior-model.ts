// Written by scripts/train-rhythm.mjs; to change it, change the simulation and train again.
import type { ChanceModel } from './chance-model.js';

const intercept = -3.0661;

// Weight, centre and scale of each part of a standing.
const parts: readonly (readonly [number, number, number])[] = [
  [0.31881, 5.9759, 1.9277], // silence
  [-0.23612, 2.7197, 1.5405], // silence over 30 days
  [-0.18893, 1.277, 1.0789], // silence over 180 days
  [-0.13446, 0.41915, 0.58079], // silence over 2 years
  [0.018603, 1.135, 1.4353], // days
  [-0.11088, 0.7657, 1.2019], // more than 2 days
  [-0.2062, 0.29991, 0.72673], // more than 8 days
  [-0.46255, 0.46727, 0.49893], // heard once
  [-0.41999, 1.4017, 2.2457], // silence to usual gap
  [-0.09683, 0.71424, 2.115], // silence to longest gap
  [0.072351, 1.3574, 2.328], // silence to last gap
  [0.063502, 0.39017, 0.56397], // spread of gaps
  [0.13936, -1.0619, 0.38303], // came back after such a silence
  [0.49195, 0.37783, 0.99819], // such silences
  [0.078889, -0.11691, 0.38536], // season
  [-0.43306, 6.6739, 1.2816], // age
  [-0.28744, 39.427, 19.429], // silence squared
  [0.063923, 3.3483, 6.2899], // days squared
  [-0.042741, 5.6394, 7.4844], // silence by days
  [0.54127, 7.8938, 10.461], // age by days
  [0.2988, 41.514, 17.868], // age by silence
  [-0.060481, -2.1146, 1.4917], // faded by 45 days
  [0.33227, -1.5078, 1.7819], // faded by 120 days
  [-0.22724, -0.4976, 1.8421], // faded by 365 days
  [-0.057476, 0.14421, 1.6867], // faded by 730 days
  [-0.010928, 0.62563, 1.5221], // faded by 1500 days
  [0.80772, -5.8923, 1.8314], // rate
  [0.73428, -2.3324, 2.7852], // return by chance
  [0.024128, 0.36895, 1.0776], // return by chance, likely
  [0.086761, 0.089744, 0.22176], // owner pauses
  [-0.081015, 0.16681, 0.81359], // place is quiet
];

/** What is thought of people of whom no history is known, fitted on simulated ones. */
export const priorModel: ChanceModel = {
  intercept,
  weights: parts.map(([weight]) => weight),
  centres: parts.map(([, centre]) => centre),
  scales: parts.map(([, , scale]) => scale),
};
