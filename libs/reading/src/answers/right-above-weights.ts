// Written by scripts/train-right-above.mjs; to change it, change the labelled threads and train again.
import type { LogisticModel } from '../owners/logistic.js';

/** Whether a comment that names nobody answers the item right above it. */
export const rightAboveModel: LogisticModel = {
  intercept: -3.476,
  features: [
    [0.8471, 0.1837, 0.4191], // takes up its words
    [0.4176, 0.2005, 0.4004], // above asks
    [-0.0838, 0.05238, 0.2228], // above asks, and it is short
    [0.4543, 0.5456, 0.9291], // how many above answers
    [-0.126, 0.2015, 0.4011], // above answers the one above it
    [0.2347, 0.01145, 0.1064], // above speaks to its author, or names him
    [0.3354, 0.009018, 0.09454], // its author wrote the one before above
    [0.3632, 0.3188, 0.466], // its author is not known
    [0.06562, 0.2303, 0.421], // above is the owner’s
    [-0.09184, 0.05618, 0.254], // takes up words of the owner
    [-0.822, 4.969, 0.7704], // how long it is
    [0.2078, 0.2383, 0.426], // is short
    [0.1532, 0.06694, 0.2499], // opens as an answer does
    [0.2011, 0.1931, 0.2415], // says you
    [-0.1197, 0.07908, 0.2933], // praises the post
    [-0.1726, 0.07215, 0.2587], // opens with the owner’s name
    [-0.09631, 0.2397, 0.4269], // opens with I, we or my
    [-0.2629, 0.08984, 0.2859], // is written small
    [-0.2364, 4.943, 0.8036], // how long above is
    [-0.1621, 0.3548, 0.4785], // not in bullets
    [0.1622, 0.08463, 0.2783], // not in bullets, and short
  ],
};
