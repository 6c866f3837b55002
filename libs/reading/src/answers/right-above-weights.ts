// Written by scripts/train-right-above.mjs; to change it, change the labelled threads and train again.
import type { LogisticModel } from '../owners/logistic.js';

/** Whether a comment that names nobody answers the item right above it. */
export const rightAboveModel: LogisticModel = {
  intercept: -3.529,
  features: [
    [0.8435, 0.1708, 0.4041], // takes up its words
    [0.4233, 0.1977, 0.3982], // above asks
    [-0.0627, 0.05288, 0.2238], // above asks, and it is short
    [0.4962, 0.5449, 0.915], // how many above answers
    [-0.08996, 0.2068, 0.405], // above answers the one above it
    [0.236, 0.0107, 0.1029], // above speaks to its author, or names him
    [0.3227, 0.008499, 0.0918], // its author wrote the one before above
    [0.378, 0.3091, 0.4621], // its author is not known
    [0.01394, 0.2304, 0.4211], // above is the owner’s
    [-0.08968, 0.05195, 0.2427], // takes up words of the owner
    [-0.8651, 4.94, 0.7521], // how long it is
    [0.1739, 0.2471, 0.4313], // is short
    [0.1311, 0.0683, 0.2523], // opens as an answer does
    [0.2013, 0.188, 0.2398], // says you
    [-0.1256, 0.07586, 0.2865], // praises the post
    [-0.1612, 0.06925, 0.2539], // opens with the owner’s name
    [-0.08756, 0.2392, 0.4266], // opens with I, we or my
    [-0.2636, 0.08813, 0.2835], // is written small
    [-0.2531, 4.914, 0.7854], // how long above is
    [-0.1054, 0.3579, 0.4794], // not in bullets
    [0.1345, 0.08939, 0.2853], // not in bullets, and short
  ],
};
