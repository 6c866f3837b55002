import { describeImports } from './imports.suite.js';

describeImports('PostgreSQL', null);
