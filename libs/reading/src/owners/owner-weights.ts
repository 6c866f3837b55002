// Written by scripts/train-owner-items.mjs; to change it, change the labelled threads and train again.
import type { LogisticModel } from './logistic.js';

/** Whether the owner wrote an item, by the item and what stands near it. */
export const itemModel: LogisticModel = {
  intercept: -2.574,
  features: [
    [0.3419, 0.06074, 0.275], // speaks to one who has signed before
    [0.1505, 0.3521, 0.6567], // speaks to others by name
    [0.2447, 0.1235, 0.329], // speaks to two or more
    [0.1837, 0.2038, 0.4028], // opens with a name
    [0.4582, 0.08165, 0.2738], // several lines open with names
    [-0.02627, 0.2044, 0.5255], // whom it speaks to, others speak to
    [-0.4335, 0.7338, 0.442], // names nobody
    [0.2865, 0.06439, 0.2454], // opens as to somebody: @
    [0.1037, 0.006306, 0.07916], // opens as to somebody: to
    [0.2004, 0.002987, 0.05457], // opens as to somebody: initial
    [0.2364, 0.02025, 0.1408], // opens as to somebody: colon
    [0.472, 0.01294, 0.113], // opens as to somebody: dash
    [0.03892, 0.0006638, 0.02576], // opens as to somebody: small comma
    [0.5206, 0.07235, 0.2591], // two lines open so
    [0.5907, 0.5353, 0.8969], // names people of the thread
    [0.2223, 0.02589, 0.1803], // speaks to one who signs later
    [-0.904, 0.1241, 0.3297], // is signed by another
    [0.01766, 0.04647, 0.2105], // speaks to the owner
    [-0.1984, 0.08264, 0.2753], // names the owner
    [0.0304, 0.0003319, 0.01821], // is signed by the owner
    [0.7473, 1.067, 0.8534], // takes up an item before it
    [-0.07533, 0.9748, 1.073], // takes up several items before it
    [0.1934, 0.5278, 0.7255], // takes up a question before it
    [-0.1023, 0.3989, 0.4897], // right after a question
    [0.1819, 0.0458, 0.2091], // right after words to the owner
    [0.1201, 0.03916, 0.194], // right before words to the owner
    [0.05954, 0.0302, 0.1711], // thanks right after it
    [0.1591, 0.4862, 0.2886], // place in the thread
    [-0.1759, 0.05509, 0.2282], // is among the first
    [-0.03008, 0.2612, 0.5151], // asks
    [0.07366, 0.07136, 0.2574], // ends in a question
    [-0.467, 3.422, 0.7386], // length
    [-0.06063, 0.1762, 0.381], // is short
    [0.1546, 0.06771, 0.2512], // opens small
    [0.1892, -0.2556, 0.3222], // you more than I
    [-0.09477, 0.004315, 0.06554], // wording thanksReader
    [-0.1679, 0.07534, 0.2822], // wording praisesPost
    [0.1436, 0.06306, 0.269], // wording asItsAuthor
    [0.417, 0.1842, 0.4781], // wording invites
    [0.5078, 0.1948, 0.4739], // wording promises
    [0.3283, 0.1185, 0.3754], // wording answers
    [-0.0158, 0.04647, 0.2167], // wording theirs
    [-0.2593, 0.392, 0.6797], // wording ofHimself
    [0.1583, 0.9668, 1.067], // wording you
    [-0.1552, 1.905, 1.155], // wording i
    [-0.01453, 0.001659, 0.0407], // wording thanksReader in its first words
    [0.00693, 0.04514, 0.2076], // wording praisesPost in its first words
    [-0.03489, 0.02522, 0.1568], // wording asItsAuthor in its first words
    [-0.08389, 0.0458, 0.2091], // wording invites in its first words
    [-0.07431, 0.06572, 0.2478], // wording promises in its first words
    [0.05188, 0.05178, 0.2216], // wording answers in its first words
    [-0.2103, 0.01825, 0.1339], // wording theirs in its first words
    [-0.1072, 0.1995, 0.3996], // wording ofHimself in its first words
    [0.04795, 0.3279, 0.4695], // wording you in its first words
    [0.1939, 0.7358, 0.4409], // wording i in its first words
  ],
};

/** The same in view of the whole thread. */
export const voiceModel: LogisticModel = {
  intercept: -3.334,
  features: [
    [1.991, -2.735, 3.755], // by itself
    [-0.6725, 0.1787, 0.3208], // right after one of his
    [-0.9211, 0.1853, 0.3246], // right before one of his
    [-0.4929, 0.3584, 0.4508], // near another of his
    [0.1436, 0.4507, 0.9743], // opens as his do
    [0.3373, -0.9069, 0.6792], // opens otherwise than his
    [1.139, -1.142, 1.871], // is written as his are
    [-0.04984, 0.1853, 0.04945], // how many are his
    [-0.7782, 0.4862, 0.2886], // how many are rather his
    [0.1755, 3.009, 2.522], // how long he has not spoken
  ],
};
