import { describeCallMails } from './call-mails.suite.js';

describeCallMails('PostgreSQL', null);
