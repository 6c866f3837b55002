// Written by scripts/train-owner-items.mjs; to change it, change the labelled threads and train again.
import type { LogisticModel } from './logistic.js';

/** Whether the owner wrote an item, by the item and what stands near it. */
export const itemModel: LogisticModel = {
  intercept: -2.772,
  features: [
    [0.3224, 0.0473, 0.2397], // speaks to one who has signed before
    [0.2538, 0.3572, 0.6706], // speaks to others by name
    [0.2688, 0.1269, 0.3328], // speaks to two or more
    [0.2691, 0.1967, 0.3975], // opens with a name
    [0.1537, 0.0809, 0.2727], // several lines open with names
    [0.1291, 0.2153, 0.5451], // whom it speaks to, others speak to
    [-0.2943, 0.7427, 0.4371], // names nobody
    [0.3869, 0.06543, 0.2473], // opens as to somebody: @
    [0.09959, 0.006631, 0.08116], // opens as to somebody: to
    [0.2354, 0.003979, 0.06295], // opens as to somebody: initial
    [0.328, 0.02166, 0.1456], // opens as to somebody: colon
    [0.2053, 0.008842, 0.09361], // opens as to somebody: dash
    [0.04082, 0.0008842, 0.02972], // opens as to somebody: small comma
    [0.5923, 0.07029, 0.2556], // two lines open so
    [0.5103, 0.5433, 0.9144], // names people of the thread
    [0.008529, 0.003095, 0.05554], // speaks to one who signs later
    [-0.673, 0.08709, 0.282], // is signed by another
    [-0.08225, 0.04244, 0.2016], // speaks to the owner
    [-0.4024, 0.07604, 0.2651], // names the owner
    [0.05467, 0.0004421, 0.02102], // is signed by the owner
    [0.7086, 1.126, 0.8667], // takes up an item before it
    [0.1424, 1.06, 1.084], // takes up several items before it
    [0.1589, 0.5416, 0.7366], // takes up a question before it
    [-0.06443, 0.389, 0.4875], // right after a question
    [0.05278, 0.042, 0.2006], // right after words to the owner
    [0.09375, 0.03669, 0.188], // right before words to the owner
    [0.1115, 0.03227, 0.1767], // thanks right after it
    [0.141, 0.4881, 0.2886], // place in the thread
    [-0.07172, 0.04775, 0.2132], // is among the first
    [0.03844, 0.2595, 0.5153], // asks
    [0.011, 0.06808, 0.2519], // ends in a question
    [-0.6153, 3.453, 0.7506], // length
    [-0.07368, 0.172, 0.3774], // is short
    [0.153, 0.0725, 0.2593], // opens small
    [0.1398, -0.2574, 0.3241], // you more than I
    [-0.02635, 0.00221, 0.04696], // wording thanksReader
    [-0.07131, 0.07383, 0.2763], // wording praisesPost
    [0.1074, 0.06631, 0.2677], // wording asItsAuthor
    [0.4321, 0.1866, 0.48], // wording invites
    [0.502, 0.1994, 0.4772], // wording promises
    [0.2858, 0.1158, 0.3566], // wording answers
    [-0.03112, 0.0473, 0.2144], // wording theirs
    [-0.4889, 0.3921, 0.6765], // wording ofHimself
    [0.234, 0.9792, 1.076], // wording you
    [-0.09824, 1.926, 1.159], // wording i
    [0.04158, 0.0004421, 0.02102], // wording thanksReader in its first words
    [-0.05865, 0.04332, 0.2036], // wording praisesPost in its first words
    [-0.05039, 0.02608, 0.1594], // wording asItsAuthor in its first words
    [0.01693, 0.04642, 0.2104], // wording invites in its first words
    [-0.1549, 0.0672, 0.2504], // wording promises in its first words
    [0.09075, 0.05084, 0.2197], // wording answers in its first words
    [-0.2556, 0.01901, 0.1366], // wording theirs in its first words
    [-0.05161, 0.1963, 0.3972], // wording ofHimself in its first words
    [0.03013, 0.321, 0.4668], // wording you in its first words
    [0.1549, 0.7286, 0.4447], // wording i in its first words
  ],
};

/** The same in view of the whole thread. */
export const voiceModel: LogisticModel = {
  intercept: -3.354,
  features: [
    [1.955, -2.892, 3.661], // by itself
    [-0.4709, 0.1751, 0.3173], // right after one of his
    [-0.9426, 0.1798, 0.3202], // right before one of his
    [-0.4347, 0.35, 0.4453], // near another of his
    [0.1406, 0.4672, 1.015], // opens as his do
    [0.443, -0.9691, 0.7136], // opens otherwise than his
    [1.154, -1.126, 1.885], // is written as his are
    [-0.04541, 0.1798, 0.05369], // how many are his
    [-0.613, 0.4881, 0.2886], // how many are rather his
    [0.2042, 3.042, 2.543], // how long he has not spoken
  ],
};
