import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { request } from '../../ui/request';
import { offerUndo, removeLater, tell, tellFailure } from '../../ui/undo/undo';
import { dayName } from '../../ui/time/when';
import { useWorkspace, type Workspace } from '../session/workspace';
import { withSignalChanged } from './change-signal';
import type { Signal, SignalState } from './memory.types';

/** What a person may change of a signal. */
export type SignalEdit = Partial<
  Pick<Signal, 'words' | 'about' | 'expiresOn' | 'askAfterOn' | 'dueOn'> & { fact: Signal['fact']; sensitive: boolean }
>;

type Said = Pick<Signal, 'id' | 'state'>;

/** What a person says of something that was read; it shows at once and can be taken back. */
export function useSignalActions() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const address = (signal: Pick<Signal, 'id'>) => workspace.url(`/signals/${signal.id}`);
  const send = (signal: Pick<Signal, 'id'>, body: SignalEdit & { state?: SignalState }) => {
    showChange(queryClient, workspace, signal, body);
    return request(address(signal), { method: 'PATCH', body }).finally(() => refreshMemory(queryClient, workspace));
  };
  const put = (signal: Said, state: SignalState) => send(signal, { state });
  const edit = (signal: Pick<Signal, 'id'>, change: SignalEdit, before: SignalEdit, message: string) => {
    send(signal, change).then(() => offerUndo(message, () => send(signal, before)), tellFailure);
  };
  const change = (signal: Said, state: SignalState, message: string) => {
    put(signal, state).then(() => offerUndo(message, () => put(signal, signal.state)), tellFailure);
  };
  return {
    edit,
    cover: (signal: Signal, sensitive: boolean) =>
      edit(
        signal,
        { sensitive },
        { sensitive: signal.isSensitive },
        sensitive ? 'It is covered now.' : 'It is not covered any more.',
      ),
    setDue: (signal: Pick<Signal, 'id' | 'dueOn'>, dueOn: string | null) =>
      edit(
        signal,
        { dueOn },
        { dueOn: signal.dueOn },
        dueOn ? `It is due on ${dayName(dueOn)}.` : 'It has no day any more.',
      ),
    /** A person says that it is so; a promise has no such state, and is kept from later readings as it is. */
    confirm: (signal: Said & Pick<Signal, 'type' | 'dueOn'>) => {
      if (signal.type !== 'promise') change(signal, 'confirmed', 'Noted: it is so.');
      else send(signal, { dueOn: signal.dueOn }).then(() => tell('Noted: it is so.'), tellFailure);
    },
    dismiss: (signal: Said) => change(signal, 'dismissed', 'Noted: it is not so.'),
    keep: (signal: Said) => change(signal, 'kept', 'The promise is kept.'),
    drop: (signal: Said) => change(signal, 'dropped', 'The promise is dropped.'),
    reopen: (signal: Said) => change(signal, 'open', 'The promise is open again.'),
    forget: (signal: Pick<Signal, 'id'>) =>
      removeLater({
        ids: [signal.id],
        message: 'Deleted for good; no later reading brings it back.',
        send: (keepalive) => request(address(signal), { method: 'DELETE', keepalive }),
        after: () => refreshMemory(queryClient, workspace),
      }),
  };
}

export type SignalActions = ReturnType<typeof useSignalActions>;

const heldIn: readonly unknown[] = ['thread-reading', 'contact-memory', 'interaction-reading', 'promises'];
const countedIn: readonly unknown[] = [...heldIn, 'thread-memory', 'today', 'review', 'promises'];

function showChange(
  queryClient: QueryClient,
  { id }: Workspace,
  signal: Pick<Signal, 'id'>,
  { sensitive, ...change }: SignalEdit & { state?: SignalState },
): void {
  const covering = sensitive === undefined ? {} : { isSensitive: sensitive };
  const isEdit = sensitive !== undefined || Object.keys(change).some((field) => field !== 'state');
  const shown = { ...change, ...covering, ...(isEdit ? { isEdited: true } : {}) };
  const predicate = ({ queryKey }: { queryKey: readonly unknown[] }) =>
    queryKey[0] === id && heldIn.includes(queryKey[1]);
  queryClient.setQueriesData({ predicate }, (data: unknown) => withSignalChanged(data, signal.id, shown));
}

function refreshMemory(queryClient: QueryClient, { id }: Workspace): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === id && countedIn.includes(queryKey[1]),
  });
}
