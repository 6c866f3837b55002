import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../ui/request';
import { offerUndo, tellFailure } from '../../../ui/undo/undo';
import type { Fact } from '../../memory/memory.types';
import { useWorkspace } from '../../session/workspace';
import type { InteractionReading } from '../calls.types';

export type Step =
  | { promise: { by: 'owner' | 'contact'; text: string; dueOn: string | null } }
  | { ask: { text: string; askAfterOn: string; sensitive: boolean } };

/** What comes after a talk: promises as notes, and facts to be asked after on their day. */
export function useNextSteps(contactId: string) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const [added, setAdded] = useState<readonly string[]>([]);
  const refresh = () => void queryClient.invalidateQueries({ queryKey: [workspace.id] });
  const post = <Answer>(path: string, body: object) =>
    request<Answer>(workspace.url(`/contacts/${contactId}${path}`), { method: 'POST', body });
  /** The address of what was written, for taking it back. */
  const write = async (step: Step): Promise<string | null> => {
    if ('ask' in step) {
      const { id } = await post<Fact>('/facts', { kind: 'plan', ...step.ask });
      return `/facts/${id}`;
    }
    const { signals } = await post<InteractionReading>('/promises', step.promise);
    return signals[0] ? `/interactions/${signals[0].interactionId}` : null;
  };
  const add = async (step: Step, words: string): Promise<void> => {
    try {
      const path = await write(step);
      setAdded((before) => [...before, words]);
      if (!path) return;
      offerUndo('Noted.', async () => {
        await request(workspace.url(path), { method: 'DELETE' });
        setAdded((before) => before.filter((one) => one !== words));
        refresh();
      });
    } catch (failure) {
      tellFailure(failure);
    } finally {
      refresh();
    }
  };
  return { added, add: (step: Step, words: string) => void add(step, words) };
}
