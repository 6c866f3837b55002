import { describeMemory } from './memory.suite.js';

describeMemory('PostgreSQL', null);
