// Written by scripts/train-open-answers.mjs; to change it, change the labelled threads and train again.
import type { LogisticModel } from '../owners/logistic.js';

/** Whether a comment that names nobody answers the item right above it, or the last one that spoke to its author. */
export const openAnswerModel: LogisticModel = {
  intercept: -3.009,
  features: [
    [0.9815, 0.2484, 0.503], // takes up its words
    [0.3568, 0.2314, 0.4217], // it asks
    [-0.01048, 0.06445, 0.2455], // it asks, and the comment is short
    [0.5486, 0.7553, 1.119], // how many it answers
    [-0.2213, 0.2628, 0.4402], // it answers the one above it
    [0.7095, 0.1848, 0.3882], // it names the author
    [0.2432, 0.08495, 0.2788], // the author wrote the one before it
    [0.3341, 0.2493, 0.4326], // the author is not known
    [0.1421, 0.3523, 0.4777], // it is the owner’s
    [-0.1998, 0.1431, 0.4174], // takes up words of the owner
    [-0.8296, 4.9, 0.7442], // how long the comment is
    [0.07024, 0.2559, 0.4364], // is short
    [0.1687, 0.07244, 0.2592], // opens as an answer does
    [0.1315, 0.178, 0.2335], // says you
    [-0.06487, 0.06578, 0.2675], // praises the post
    [-0.1396, 0.06365, 0.2441], // opens with the owner’s name
    [-0.1041, 0.2264, 0.4185], // opens with I, we or my
    [-0.1919, 0.08788, 0.2831], // is written small
    [-0.2179, 4.986, 0.7809], // how long it is
    [-0.01102, 0.3619, 0.4806], // not in bullets
    [0.09354, 0.09933, 0.2991], // not in bullets, and short
    [0.3282, 0.8583, 0.3487], // stands right above
    [-0.148, 0.1776, 0.3822], // speaks to the author
    [0.3109, 0.03595, 0.1862], // speaks to him, right above
    [-0.7803, 0.3435, 0.8963], // speaks to him, how far above
    [-0.2128, 0.02503, 0.1562], // speaks to him, who has written since
    [0.162, 0.08149, 0.2736], // speaks to him alone
    [0.009741, 0.0522, 0.2224], // speaks to him and asks
    [0.06323, 0.01758, 0.1314], // speaks to him and asks, and the comment is short
    [-0.0506, 0.08842, 0.2839], // speaks to him and invites or promises
    [0.05344, 0.01438, 0.1191], // speaks to him, and it opens as an answer does
    [0.03208, 0.08708, 0.282], // speaks to him, and it tells what was done
    [-0.2394, 0.09516, 0.351], // speaks to him, takes up those words
    [-0.08944, 0.09348, 0.2911], // speaks to him, not in bullets
    [-0.004217, 0.01358, 0.1157], // speaks to him, not the owner
    [0.5092, 0.836, 1.823], // speaks to him, how long the comment is
  ],
};
