import { beatsStill } from './heartbeat.js';

/** For the health check of the worker's container. */
process.exitCode = beatsStill() ? 0 : 1;
