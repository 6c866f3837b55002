import { describeQueue } from './queue.suite.js';

describeQueue('PostgreSQL', null);
