// Threads are started with the options of their process: in specs, with the one that reads TypeScript without a build.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const loader = join(process.cwd(), 'libs/testing/src/jest/typescript-loader.js');
if (!process.execArgv.includes('--import')) process.execArgv.push('--import', pathToFileURL(loader).href);
