// Lets a spec start one of our TypeScript files as a process of its own, without a build:
// node --import ./libs/testing/src/jest/typescript-loader.js file.ts
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isMainThread, workerData } from 'node:worker_threads';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

// Node reads this file a second time in a thread that is only there to resolve and load.
if (isMainThread || workerData?.module) register(import.meta.url);

const root = new URL('../../../../', import.meta.url);

export async function resolve(specifier, context, next) {
  const room = /^#libs\/([^/]+)$/.exec(specifier);
  if (room) return { url: new URL(`libs/${room[1]}/src/index.ts`, root).href, shortCircuit: true };
  // The web names its modules without an ending, as its bundler wants them.
  if (/^(\.{1,2}\/|file:)/.test(specifier) && !/\.(ts|json)(\?|$)/.test(specifier)) {
    const source = new URL(`${specifier.replace(/\.js$/, '')}.ts`, context.parentURL);
    if (existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!/^file:[^?]*\.ts(\?|$)/.test(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
