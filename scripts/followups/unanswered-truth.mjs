// Which comments of a labelled thread asked or addressed the owner and got no answer by him, by the labels alone.
const NOBODY = /^(?:anonymous|guest|unknown)\b/i;

/** By which name a labelled item is told to be somebody's; null where no reader can know. */
export function personOf(label) {
  if (!label) return null;
  const { printed_author: printed, inferred_author: inferred } = label;
  return printed && !NOBODY.test(printed) ? printed : (inferred?.name ?? null);
}

/**
 * By item { who, asks }; asks is `question`, `offer` (to talk, said in answer to the owner) or `address` (any other answer
 * to him). Answered is what an item of the owner's points at, and all that its author wrote before it.
 */
export function unansweredByLabels(labels) {
  const labelOf = new Map(labels.map((label) => [label.i, label]));
  const isOwners = (item) => labelOf.get(item)?.kind === 'owner';
  const waiting = labels.flatMap((label) => {
    if (label.kind !== 'comment') return [];
    const toOwner = label.replies_to.some(({ item }) => item !== null && isOwners(item));
    const asks = label.question_to_owner ? 'question' : !toOwner ? null : label.wants_to_talk ? 'offer' : 'address';
    const who = personOf(label);
    return asks === null || isAnswered(label, who, labels, labelOf) ? [] : [[label.i, { who, asks }]];
  });
  return new Map(waiting);
}

function isAnswered(label, who, labels, labelOf) {
  return labels.some(({ i, kind, replies_to: answers }) => {
    if (kind !== 'owner') return false;
    return answers.some(({ item, to }) => {
      if (item === label.i) return true;
      const answered = item === null ? to : personOf(labelOf.get(item));
      return i > label.i && who !== null && answered === who;
    });
  });
}
