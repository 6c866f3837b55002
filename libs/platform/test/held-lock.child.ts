import 'reflect-metadata';
import { Database } from '#libs/platform';
import { createDataSource } from '../../../apps/database/data-source.js';

// Started by a spec as a process of its own: its work holds a lock and never ends, though nothing is left to be done.
const dataSource = await createDataSource(process.argv[2] ?? '', { poolSize: 1 }).initialize();
void new Database(dataSource).withLock('never given back', async () => {
  await dataSource.destroy();
  process.stdout.write('holds the lock\n');
  await new Promise(() => undefined);
});
