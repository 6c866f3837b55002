import { describeFollowups } from './followups.suite.js';

describeFollowups('PostgreSQL', null);
