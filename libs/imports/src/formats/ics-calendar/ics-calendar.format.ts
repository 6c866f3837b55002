import { headText } from '#libs/platform';
import { eachFile, UnreadableFile, type FileFormat } from '../file-format.js';
import { calendarParts } from './calendar-parts.js';
import { surveyCalendar } from './calendar-survey.js';
import { EventReader } from './event-reader.js';

/** A calendar (iCalendar): what was held with others becomes meetings, birthdays become contacts. */
export const icsCalendar: FileFormat = {
  name: 'ics-calendar',
  title: 'Calendar (ICS)',

  claim: eachFile((file) =>
    /^\s*BEGIN:(VCALENDAR|VEVENT|VTODO|VJOURNAL|VFREEBUSY|VALARM|VTIMEZONE)\s/i.test(headText(file)),
  ),

  async *read([file], reading) {
    const survey = await surveyCalendar(file!, reading);
    for (const mailbox of survey.mailboxes) {
      const identities = [{ kind: 'email' as const, printed: mailbox }];
      yield { type: 'owner', person: { name: null, identities }, isCertain: false };
    }
    const reader = new EventReader(file!.path, survey, reading.readAt);
    let parts = 0;
    let isCut = false;
    for await (const part of calendarParts(file!, () => (isCut = true))) {
      parts++;
      yield* reader.read(part);
    }
    const place = { file: file!.path, line: null, item: 'end of the file' };
    if (isCut) yield { type: 'fault', place, message: 'The file ends in the middle of the calendar.' };
    if (parts === 0 && !/BEGIN:VCALENDAR/i.test(headText(file!)))
      throw new UnreadableFile(file!.path, `${file!.path} holds no calendar.`);
  },
};
