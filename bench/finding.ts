/** One line of the result: what was measured, against what in the same run. */
export interface Finding {
  name: string;
  measured: string;
  against: string;
  ratio: number;
  /** The ratio to stay under; null where there is no aim. */
  aim: number | null;
}

/** The findings as a table in Markdown. */
export function findingsTable(findings: Finding[]): string {
  const rows = findings.map(({ name, measured, against, ratio, aim }) => {
    const verdict = aim === null ? '' : ratio <= aim ? `at most ${aim}×` : `at most ${aim}×, missed`;
    return `| ${name} | ${measured} | ${against} | ${ratio.toFixed(2)}× | ${verdict} |`;
  });
  return ['| what | measured | against | ratio | aim |', '|---|---|---|---|---|', ...rows].join('\n');
}
