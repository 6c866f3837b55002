import { describeNotifications } from './notifications.suite.js';

describeNotifications('PostgreSQL', null);
