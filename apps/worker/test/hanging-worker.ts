import 'reflect-metadata';
import { openWorker, type QueuePlace } from './open-worker.js';

// Started by a spec as a process of its own, to be killed in the middle of a job.
const place = JSON.parse(process.argv[2] ?? '') as QueuePlace;
const { worker, context } = await openWorker(place);
await worker.start({ lockMs: 1_000, graceMs: 100 });
process.once('SIGTERM', () => void context.close());
