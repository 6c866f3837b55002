// How well the owner's items are told from the others, at several thresholds, and which are mistaken.
const THRESHOLDS = [0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.85];
const JUDGED = 0.55;

/** Precision and recall over all items of threads that have their `chances`. */
export function printFigures(title, threads) {
  process.stdout.write(`${title} (${threads.length} threads)\n`);
  for (const threshold of THRESHOLDS) {
    const rows = threads.flatMap(({ chances, isOwners }) =>
      chances.map((chance, at) => [chance >= threshold, isOwners[at]]),
    );
    const right = rows.filter(([said, is]) => said && is).length;
    const said = rows.filter(([each]) => each).length;
    const are = rows.filter(([, is]) => is).length;
    process.stdout.write(
      `  from ${threshold}: precision ${(right / said).toFixed(3)}, recall ${(right / are).toFixed(3)} (${right} right, ${said - right} wrong, ${are - right} missed)\n`,
    );
  }
}

/** A line for each item that is taken for the owner's and is not, or the other way round. */
export function printWrong(threads) {
  for (const { name, items, chances, isOwners } of threads)
    chances.forEach((chance, at) => {
      if (chance >= JUDGED === isOwners[at]) return;
      const text = items[at].text.slice(0, 120).replaceAll('\n', ' / ');
      process.stdout.write(`${name} ${at + 1} ${chance.toFixed(2)} ${isOwners[at] ? 'owner' : 'comment'}: ${text}\n`);
    });
}
