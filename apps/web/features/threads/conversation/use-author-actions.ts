import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { request } from '../../../ui/request';
import { offerUndo, tell, tellFailure } from '../../../ui/undo/undo';
import { threadMemoryQuery, threadReadingQuery } from '../../memory/memory.queries';
import type { AuthorReading, ItemReading, ThreadReading } from '../../memory/memory.types';
import { useWorkspace } from '../../session/workspace';
import { pageSize } from '../threads.queries';
import type { WhoWrote } from './who-wrote';

export interface Somebody {
  name: string;
  /** Absent for somebody who is no contact yet. */
  contactId?: string | undefined;
}

/** What a person says of authors; it shows at once, can be taken back, and the rest of the thread is read again with it. */
export function useAuthorActions(threadId: string) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const { queryKey } = threadReadingQuery(workspace, threadId, pageSize);
  const address = (position: number) => workspace.url(`/threads/${threadId}/items/${position}/author`);
  const show = (position: number, change: (item: ItemReading) => ItemReading) =>
    queryClient.setQueryData<InfiniteData<ThreadReading, string | null>>(queryKey, (data) =>
      data ? { ...data, pages: data.pages.map((page) => withItem(page, position, change)) } : data,
    );
  const refresh = async () => {
    await queryClient.invalidateQueries({ queryKey: threadMemoryQuery(workspace, threadId).queryKey });
    void queryClient.invalidateQueries({ queryKey: [workspace.id, 'thread-items', threadId] });
    void queryClient.invalidateQueries({ queryKey: [workspace.id, 'thread', threadId] });
  };
  const send = async (position: number, method: 'PUT' | 'DELETE', body?: object) => {
    try {
      const item = await request<ItemReading>(address(position), { method, ...(body ? { body } : {}) });
      show(position, () => item);
    } finally {
      void refresh();
    }
  };
  const takeBack = (position: number) => send(position, 'DELETE');
  const say = (position: number, body: object, message: string, shown: (author: AuthorReading) => AuthorReading) => {
    let before: ItemReading | undefined;
    show(position, (item) => {
      before = item;
      return { ...item, author: shown(item.author ?? nobody) };
    });
    send(position, 'PUT', body).then(
      () => offerUndo(message, () => takeBack(position)),
      (failure: unknown) => {
        if (before) show(position, () => before as ItemReading);
        tellFailure(failure);
      },
    );
  };
  return {
    is: (position: number, { name, contactId }: Somebody) =>
      say(
        position,
        { says: 'is', ...(contactId ? { contactId } : { name }) },
        `${name} wrote item ${position}.`,
        (author) => ({
          ...author,
          name,
          state: 'confirmed',
          confidence: null,
          because: [],
          contact: contactId ? { id: contactId, name } : author.name === name ? author.contact : null,
        }),
      ),
    isNot: (position: number, { name }: WhoWrote) => {
      if (name === null) return;
      say(position, { says: 'is_not', name }, `${name} did not write item ${position}.`, (author) => ({
        ...author,
        name,
        state: 'refused',
        confidence: null,
        because: [],
        contact: null,
        notBy: [...author.notBy, name],
      }));
    },
    takeBack: (position: number) => {
      takeBack(position).then(() => tell(`What you said of item ${position} is taken back.`), tellFailure);
    },
  };
}

export type AuthorActions = ReturnType<typeof useAuthorActions>;

const nobody: AuthorReading = { name: '', confidence: null, because: [], state: 'inferred', contact: null, notBy: [] };

function withItem(page: ThreadReading, position: number, change: (item: ItemReading) => ItemReading): ThreadReading {
  return { ...page, items: page.items.map((item) => (item.position === position ? change(item) : item)) };
}
