import type { Filter } from './filter-sentence';
import type { PeopleSearch, ReviewSearch } from './people.search';
import {
  boundaries,
  boundaryPhrases,
  channelPhrases,
  channels,
  circlePhrase,
  circles,
  depthPhrases,
  depths,
} from '../people.words';

const circleChoices = circles.map((value) => ({ value, label: `in ${circlePhrase(value)}` }));
const depthChoices = depths.map((value) => ({ value, label: depthPhrases[value] }));
const channelChoices = channels.map((value) => ({ value, label: channelPhrases[value] }));
const boundaryChoices = boundaries.map((value) => ({ value, label: boundaryPhrases[value] }));
const silences = [30, 60, 90, 180, 365].map((days) => ({ value: String(days), label: `silent ${days} days` }));
const comments = [2, 5, 10, 20].map((count) => ({ value: String(count), label: `commented at least ${count} times` }));

type Both = PeopleSearch & ReviewSearch;

function sharedFilters(search: Both): Filter[] {
  return [
    {
      key: 'neverTalked',
      title: 'Never talked',
      value: search.neverTalked ? 'true' : '',
      choices: [{ value: 'true', label: 'never talked' }],
    },
    {
      key: 'silentDays',
      title: 'Silence',
      value: String(search.silentDays ?? ''),
      choices: withOwn(silences, search.silentDays, (days) => `silent ${days} days`),
    },
    { key: 'circle', title: 'Circle', value: search.circle ?? '', choices: circleChoices },
    { key: 'depth', title: 'Depth', value: search.depth ?? '', choices: depthChoices },
    { key: 'channel', title: 'Channel', value: search.channel ?? '', choices: channelChoices },
  ];
}

export function peopleFilters(search: PeopleSearch): Filter[] {
  const written = search.minComments;
  return [
    ...sharedFilters(search),
    {
      key: 'minComments',
      title: 'Comments',
      value: String(written ?? ''),
      choices: withOwn(comments, written, (count) => `commented at least ${count} times`),
    },
    { key: 'boundary', title: 'Boundary', value: search.boundary ?? '', choices: boundaryChoices },
    {
      key: 'archived',
      title: 'Archived',
      value: search.archived ? 'true' : '',
      choices: [{ value: 'true', label: 'archived' }],
    },
  ];
}

export function reviewFilters(search: ReviewSearch): Filter[] {
  const due = [
    { value: 'due', label: 'due' },
    { value: 'overdue', label: 'overdue' },
  ];
  return [{ key: 'due', title: 'Due', value: search.due ?? '', choices: due }, ...sharedFilters(search)];
}

/** The search with one filter set, or taken away by an empty value. */
export function withFilter<Search extends object>(search: Search, key: string, value: string): Search {
  const { [key as keyof Search]: _, ...rest } = search;
  if (value === '') return rest as Search;
  const typed = value === 'true' ? true : /^\d+$/u.test(value) ? Number(value) : value;
  return { ...rest, [key]: typed } as Search;
}

/** A number that came in the address is a choice like the usual ones. */
function withOwn(
  usual: readonly { value: string; label: string }[],
  written: number | undefined,
  label: (value: number) => string,
) {
  if (written === undefined || usual.some((choice) => choice.value === String(written))) return usual;
  return [...usual, { value: String(written), label: label(written) }];
}
