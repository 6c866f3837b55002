import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { request } from '../../ui/request';
import { offerUndo, tellFailure } from '../../ui/undo/undo';
import type { Page } from '../people/people.types';
import { useWorkspace } from '../session/workspace';
import { namesOf } from './duplicates-words';
import { duplicatesQuery, ownerQuestionsQuery } from './duplicates.queries';
import type { DuplicateAnswers, DuplicateCluster, OwnerQuestion, OwnerQuestions } from './duplicates.types';

export type Answer = DuplicateAnswers['items'][number]['answer'];

/** What the owner says of people who may be one: it shows at once, and can be taken back. */
export function useDuplicateActions() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const { queryKey } = duplicatesQuery(workspace);
  const post = (path: string, body?: object) =>
    request(workspace.url(path), { method: 'POST', ...(body ? { body } : {}) });
  const refresh = () => queryClient.invalidateQueries({ queryKey: [workspace.id] });
  const hide = (cluster: DuplicateCluster) =>
    queryClient.setQueryData<InfiniteData<Page<DuplicateCluster>, string | null>>(
      queryKey,
      (before) =>
        before && {
          ...before,
          pages: before.pages.map((page) => ({ ...page, items: page.items.filter((one) => one !== cluster) })),
        },
    );
  const takeBack = async ({ items }: DuplicateAnswers) => {
    // What was merged last is taken apart first.
    for (const { id, mergeId, answer } of items.toReversed()) {
      if (answer !== 'same') await post(`/duplicates/${id}/take-back`);
      else if (mergeId !== null) await post(`/merges/${mergeId}/undo`, {});
    }
    await refresh();
  };
  return {
    answer: async (cluster: DuplicateCluster, answer: Answer) => {
      await queryClient.cancelQueries({ queryKey });
      hide(cluster);
      try {
        const ids = cluster.pairs.map(({ id }) => id);
        const given = await request<DuplicateAnswers>(workspace.url('/duplicates/answers'), {
          method: 'POST',
          body: { ids, answer },
        });
        offerUndo(saidOf(cluster, answer), () => takeBack(given));
      } catch (failure) {
        tellFailure(failure);
      } finally {
        await refresh();
      }
    },
    answerOwner: async (question: OwnerQuestion, answer: Answer) => {
      const asked = ownerQuestionsQuery(workspace).queryKey;
      await queryClient.cancelQueries({ queryKey: asked });
      queryClient.setQueryData<OwnerQuestions>(
        asked,
        (before) => before && { items: before.items.filter((one) => one !== question) },
      );
      const path = `/duplicates/contacts/${question.person.id}/owner`;
      try {
        await post(path, { answer });
        offerUndo(saidOfOwner(question, answer), async () => {
          await post(`${path}/take-back`);
          await refresh();
        });
      } catch (failure) {
        tellFailure(failure);
      } finally {
        await refresh();
      }
    },
    compare: async () => {
      await post('/duplicates/match').catch(tellFailure);
      await refresh();
    },
  };
}

function saidOf(cluster: DuplicateCluster, answer: Answer): string {
  const names = namesOf(cluster);
  if (answer === 'same') return `${names} are one person now.`;
  return answer === 'later' ? `${names}: asked again in a month.` : `${names} are not the same.`;
}

function saidOfOwner({ person: { name } }: OwnerQuestion, answer: Answer): string {
  if (answer === 'same') return `${name} is you: what they wrote are your words now.`;
  return answer === 'later' ? `${name}: asked again in a month.` : `${name} is somebody else.`;
}
