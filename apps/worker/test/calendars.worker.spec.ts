import { describeCalendars } from './calendars.suite.js';

describeCalendars('PostgreSQL', null);
