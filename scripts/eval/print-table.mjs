import { sum } from './measure.mjs';

// A table of precision and recall: one block an aspect, a row a thread.
const figure = (part, whole) => (whole === 0 ? '   – ' : (part / whole).toFixed(2).padStart(5));

/** The table as text; aspects that no thread has are left out. */
export function printTable(rows) {
  const aspects = [...new Set(rows.flatMap(({ tallies }) => Object.keys(tallies)))];
  const lines = [];
  for (const aspect of aspects) {
    const heading = [aspect.padEnd(40), 'style'.padEnd(14), 'precision', 'recall', '  right wrong missed'].join(' ');
    const body = rows.flatMap(({ name, style, tallies }) => {
      const { right, wrong, missed } = tallies[aspect] ?? { right: 0, wrong: 0, missed: 0 };
      if (right + wrong + missed === 0) return [];
      const figures = `${figure(right, right + wrong).padStart(9)} ${figure(right, right + missed).padStart(6)}`;
      const counts = [right, wrong, missed].map((each) => String(each).padStart(6)).join('');
      return [`  ${name.padEnd(38)} ${style.padEnd(14)} ${figures} ${counts}`];
    });
    if (body.length > 0) lines.push(heading, ...body, '');
  }
  return `${lines.join('\n')}\n`;
}

const COLUMNS = [
  ['kind', 'kind'],
  ['author', 'inferred author'],
  ['certain', 'said certain'],
  ['link', 'reply link'],
  ['handle', 'handle'],
  ['offer', 'wants to talk'],
  ['invitation', 'invitation'],
  ['talked', 'talked'],
  ['promise', 'promise'],
  ['question', 'question'],
  ['fact', 'fact'],
  ['sensitive', 'sensitive fact'],
  ['relation', 'relation'],
];

/** A table in Markdown: a row a style, a column an aspect, precision / recall in each. */
export function printStyles(rows) {
  const styles = [...new Set(rows.map(({ style }) => style))].sort();
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  const lines = styles.map((style) => {
    const own = rows.filter((row) => row.style === style);
    return line([style, own.length, ...cellsOf(sum(own.map(({ tallies }) => tallies)))]);
  });
  const all = line(['**all**', rows.length, ...cellsOf(sum(rows.map(({ tallies }) => tallies)))]);
  const heads = ['style', 'threads', ...COLUMNS.map(([name]) => name)];
  return `${line(heads)}${line(heads.map(() => '---'))}${lines.join('')}${all}`;
}

function cellsOf(tallies) {
  return COLUMNS.map(([, aspect]) => {
    const { right, wrong, missed } = tallies[aspect] ?? { right: 0, wrong: 0, missed: 0 };
    const share = (part, whole) => (whole === 0 ? '–' : (part / whole).toFixed(2));
    if (right + wrong + missed === 0) return '–';
    return `${share(right, right + wrong)} / ${share(right, right + missed)}`;
  });
}
