import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { request } from '../../ui/request';
import { offerUndo, removeLater, tellFailure } from '../../ui/undo/undo';
import { useWorkspace, type Workspace } from '../session/workspace';
import { withSignalChanged } from './change-signal';
import type { Signal, SignalState } from './memory.types';

/** What a person says of something that was read; it shows at once and can be taken back. */
export function useSignalActions() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const address = (signal: Signal) => workspace.url(`/signals/${signal.id}`);
  const put = (signal: Signal, state: SignalState) => {
    showState(queryClient, workspace, signal, state);
    return request(address(signal), { method: 'PATCH', body: { state } }).finally(() =>
      refreshMemory(queryClient, workspace),
    );
  };
  const change = (signal: Signal, state: SignalState, message: string) => {
    put(signal, state).then(() => offerUndo(message, () => put(signal, signal.state)), tellFailure);
  };
  return {
    dismiss: (signal: Signal) => change(signal, 'dismissed', 'Noted: it is not so.'),
    keep: (signal: Signal) => change(signal, 'kept', 'The promise is kept.'),
    drop: (signal: Signal) => change(signal, 'dropped', 'The promise is dropped.'),
    reopen: (signal: Signal) => change(signal, 'open', 'The promise is open again.'),
    forget: (signal: Signal) =>
      removeLater({
        ids: [signal.id],
        message: 'Deleted for good; no later reading brings it back.',
        send: (keepalive) => request(address(signal), { method: 'DELETE', keepalive }),
        after: () => refreshMemory(queryClient, workspace),
      }),
  };
}

export type SignalActions = ReturnType<typeof useSignalActions>;

const heldIn: readonly unknown[] = ['thread-reading', 'contact-memory'];
const countedIn: readonly unknown[] = [...heldIn, 'thread-memory', 'today', 'review'];

function showState(queryClient: QueryClient, { id }: Workspace, signal: Signal, state: SignalState): void {
  const predicate = ({ queryKey }: { queryKey: readonly unknown[] }) =>
    queryKey[0] === id && heldIn.includes(queryKey[1]);
  queryClient.setQueriesData({ predicate }, (data: unknown) => withSignalChanged(data, signal.id, { state }));
}

function refreshMemory(queryClient: QueryClient, { id }: Workspace): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === id && countedIn.includes(queryKey[1]),
  });
}
