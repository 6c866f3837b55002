import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Packages of hundreds of small files that hold nothing but functions; each as it is imported. */
const packages = ['es-toolkit/compat', 'chrono-node', 'libphonenumber-js/core', 'nodemailer'];

/**
 * Jest links every module anew for each spec file, some milliseconds each: these packages are made one file each first,
 * in half a second. Gives the entries for Jest's moduleNameMapper.
 */
export async function bundlePackages(rootDir) {
  const dir = join(rootDir, 'node_modules/.cache/frontporch-specs');
  const made = packages.map(async (name) => {
    const file = `${name.replaceAll('/', '-')}.mjs`;
    const bundle = await rolldown({ input: { [file]: name }, platform: 'node', cwd: rootDir });
    await bundle.write({ dir, format: 'esm', entryFileNames: '[name]' });
    return [`^${name}$`, join(dir, file)];
  });
  return Object.fromEntries(await Promise.all(made));
}
