// Specs are read without a build, and so are the threads that they start, with the options of their process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import './typescript-loader.js';

const loader = join(process.cwd(), 'libs/testing/src/jest/typescript-loader.js');
if (!process.execArgv.includes('--import')) process.execArgv.push('--import', pathToFileURL(loader).href);
process.setSourceMapsEnabled(true);
// Whatever a spec has left open does not outlive the run.
process.once('disconnect', () => process.exit());
