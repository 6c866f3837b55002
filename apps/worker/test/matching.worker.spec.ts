import { describeMatching } from './matching.suite.js';

describeMatching('PostgreSQL', null);
