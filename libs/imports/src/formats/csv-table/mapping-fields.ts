/**
 * What a column of a table may hold, in the order in which a person chooses from it. A table with a day in it is one of calls and
 * messages, one without is a list of people.
 */
export const mappingFields = [
  { field: 'name', title: 'Name', about: 'person' },
  { field: 'first_name', title: 'First name', about: 'person' },
  { field: 'middle_name', title: 'Middle name', about: 'person' },
  { field: 'last_name', title: 'Last name', about: 'person' },
  { field: 'email', title: 'Email', about: 'person' },
  { field: 'phone', title: 'Phone', about: 'person' },
  { field: 'website', title: 'Website or profile', about: 'person' },
  { field: 'twitter', title: 'Twitter', about: 'person' },
  { field: 'linkedin', title: 'LinkedIn', about: 'person' },
  { field: 'facebook', title: 'Facebook', about: 'person' },
  { field: 'instagram', title: 'Instagram', about: 'person' },
  { field: 'mastodon', title: 'Mastodon', about: 'person' },
  { field: 'bluesky', title: 'Bluesky', about: 'person' },
  { field: 'github', title: 'GitHub', about: 'person' },
  { field: 'skype', title: 'Skype', about: 'person' },
  { field: 'job_title', title: 'Job', about: 'person' },
  { field: 'company', title: 'Company', about: 'person' },
  { field: 'birthday', title: 'Birthday', about: 'person' },
  { field: 'town', title: 'Town', about: 'person' },
  { field: 'region', title: 'Region', about: 'person' },
  { field: 'country', title: 'Country', about: 'person' },
  { field: 'note', title: 'Note', about: 'person' },
  { field: 'id', title: 'Id in its source', about: 'person' },
  { field: 'date', title: 'Day, or day and time, of a talk', about: 'talk' },
  { field: 'time', title: 'Time of a talk', about: 'talk' },
  { field: 'duration', title: 'Duration (seconds or h:mm:ss)', about: 'talk' },
  { field: 'duration_minutes', title: 'Duration (minutes)', about: 'talk' },
  { field: 'direction', title: 'Incoming, outgoing, missed', about: 'talk' },
  { field: 'incoming', title: 'Incoming: yes or no', about: 'talk' },
  { field: 'missed', title: 'Missed: yes or no', about: 'talk' },
  { field: 'outcome', title: 'What became of the call', about: 'talk' },
  { field: 'kind', title: 'Call, message or meeting', about: 'talk' },
  { field: 'from', title: 'Number or mailbox it came from', about: 'talk' },
  { field: 'to', title: 'Number or mailbox it went to', about: 'talk' },
  { field: 'text', title: 'Text of a message', about: 'talk' },
] as const;

export type MappingField = (typeof mappingFields)[number]['field'];

export function isMappingField(text: string): text is MappingField {
  return mappingFields.some(({ field }) => field === text);
}
