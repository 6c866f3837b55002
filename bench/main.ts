import { cpus, totalmem } from 'node:os';
import { findingsTable, type Finding } from './finding.js';
import { benchDaily } from './daily.bench.js';
import { benchFiles, benchManyFiles } from './files.bench.js';
import { benchImport } from './import.bench.js';
import { benchMatching } from './matching.bench.js';
import { benchPages } from './pages.bench.js';
import { benchReading } from './reading.bench.js';
import { benchRefresh } from './refresh.bench.js';
import { benchRescore } from './rescore.bench.js';
import { benchReviews } from './reviews.bench.js';
import { benchSlots } from './slots.bench.js';
import { benchStart } from './start.bench.js';

const benches: Record<string, () => Promise<Finding[]>> = {
  reading: benchReading,
  import: benchImport,
  files: benchFiles,
  'files-million': benchManyFiles,
  matching: benchMatching,
  pages: benchPages,
  rescore: benchRescore,
  reviews: benchReviews,
  daily: benchDaily,
  refresh: benchRefresh,
  slots: benchSlots,
  start: benchStart,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.\n`);
  process.exit(2);
}

const findings: Finding[] = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) {
  process.stderr.write(`${name} …\n`);
  findings.push(...((await benches[name]?.()) ?? []));
}
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
process.stdout.write(`Measured on ${machine}, embedded PostgreSQL:\n\n${findingsTable(findings)}\n`);
process.exit(0);
