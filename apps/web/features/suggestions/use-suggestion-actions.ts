import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../ui/request';
import { offerUndo, tellFailure } from '../../ui/undo/undo';
import { useWorkspace } from '../session/workspace';
import { reasonWords } from './reason-words';
import type { ContactSuggestions, Suggestion } from './suggestions.types';

interface Person {
  id: string;
  name: string;
}

/** Snoozed with one key for so many days. */
export const USUAL_SNOOZE_DAYS = 7;

/** What a person says of a suggestion; it goes away at once and can be taken back. */
export function useSuggestionActions(person: Person) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const refresh = () =>
    queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === workspace.id && showsSuggestions.includes(queryKey[1]),
    });
  const hide = (suggestion: Suggestion) =>
    queryClient.setQueriesData<ListOfSuggestions>(
      { predicate: ({ queryKey }) => queryKey[0] === workspace.id && showsSuggestions.includes(queryKey[1]) },
      (list) => withoutSuggestion(list, suggestion.id),
    );
  const post = (suggestion: Suggestion, word: string, body?: object) =>
    request(workspace.url(`/suggestions/${suggestion.id}/${word}`), { method: 'POST', ...(body ? { body } : {}) });
  const say = (suggestion: Suggestion, message: string, word: string, body?: object) => {
    hide(suggestion);
    const said = post(suggestion, word, body);
    said.catch(tellFailure).finally(() => void refresh());
    offerUndo(message, async () => {
      await said;
      await post(suggestion, 'undo');
      await refresh();
    });
  };
  return {
    snooze: (suggestion: Suggestion, days = USUAL_SNOOZE_DAYS) =>
      say(suggestion, `${person.name} comes back ${inWords(days)}.`, 'snooze', { days }),
    notNow: (suggestion: Suggestion) =>
      say(suggestion, `Not now: ${person.name} is left alone for a while.`, 'not-now'),
    neverReason: (suggestion: Suggestion, everybody: boolean) =>
      say(
        suggestion,
        `Never again “${reasonWords[suggestion.reason]}” ${everybody ? 'for anybody' : `for ${person.name}`}.`,
        'never-reason',
        { everybody },
      ),
    neverPerson: (suggestion: Suggestion) =>
      say(suggestion, `${person.name} is never suggested again.`, 'never-person'),
    /** The promise that it stands on is kept. */
    keep: (suggestion: Suggestion) => {
      const signalId = promiseOf(suggestion);
      if (!signalId) return;
      const put = (state: 'kept' | 'open') =>
        request(workspace.url(`/signals/${signalId}`), { method: 'PATCH', body: { state } });
      hide(suggestion);
      const said = put('kept');
      said.catch(tellFailure).finally(() => void refresh());
      offerUndo('The promise is kept.', async () => {
        await said;
        await put('open');
        await refresh();
      });
    },
    takeBack: (suggestion: Suggestion) =>
      post(suggestion, 'undo')
        .catch(tellFailure)
        .finally(() => void refresh()),
  };
}

export type SuggestionActions = ReturnType<typeof useSuggestionActions>;

/** The signal of the promise, where the suggestion stands on one. */
export function promiseOf({ reason, evidence }: Suggestion): string | null {
  return reason === 'your_promise' || reason === 'their_promise' ? (evidence[0]?.signalId ?? null) : null;
}

const showsSuggestions: readonly unknown[] = ['today', 'suggestions', 'precision', 'contact-memory', 'call-queue'];

type ListOfSuggestions = { lines: Suggestion[] } | ContactSuggestions | object;

function withoutSuggestion(list: ListOfSuggestions | undefined, id: string): ListOfSuggestions | undefined {
  if (!list) return list;
  const left = (suggestions: Suggestion[]) => suggestions.filter((one) => one.id !== id);
  if ('lines' in list) return { ...list, lines: left(list.lines) };
  return 'items' in list ? { ...list, items: left(list.items) } : list;
}

function inWords(days: number): string {
  if (days === 1) return 'tomorrow';
  return days === 7 ? 'in a week' : `in ${days} days`;
}
