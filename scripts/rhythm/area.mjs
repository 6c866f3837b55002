/** The area under the curve: how often somebody who came back has the higher score; null where all or none came back. */
export function areaUnderCurve(scored) {
  const sorted = scored.toSorted((a, b) => a.score - b.score);
  let [ranks, back] = [0, 0];
  for (let from = 0, to; from < sorted.length; from = to) {
    for (to = from; to < sorted.length && sorted[to].score === sorted[from].score; to += 1);
    const here = sorted.slice(from, to).filter(({ cameBack }) => cameBack).length;
    ranks += (here * (from + 1 + to)) / 2;
    back += here;
  }
  const away = sorted.length - back;
  return back === 0 || away === 0 ? null : (ranks - (back * (back + 1)) / 2) / (back * away);
}
