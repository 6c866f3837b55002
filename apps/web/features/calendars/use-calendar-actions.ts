import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../ui/request';
import { offerUndo, removeLater, tellFailure } from '../../ui/undo/undo';
import { useWorkspace } from '../session/workspace';
import { nameOfFile } from './calendar-words';
import { calendarsQuery } from './calendars.queries';
import type { Calendar } from './calendars.types';

export type CalendarFields = Partial<Pick<Calendar, 'name' | 'allDay'>> & { address?: string };

/** What is done to calendars, each with the way back. */
export function useCalendarActions() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  // Free times follow from them, so those are asked for anew too.
  const refresh = () =>
    queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === workspace.id && String(queryKey[1]).startsWith('call-'),
    });
  const send = <T>(path: string, options: Parameters<typeof request>[1]) =>
    request<T>(workspace.url(`/calendars${path}`), options).finally(() => void refresh());
  const remove = (id: string, keepalive = false) => send(`/${id}`, { method: 'DELETE', keepalive });
  const change = (id: string, fields: CalendarFields) => send<Calendar>(`/${id}`, { method: 'PATCH', body: fields });
  const added = (calendar: Calendar) => {
    offerUndo(calendar.host ? `${calendar.name} is being read.` : `${calendar.name} is read.`, () =>
      remove(calendar.id),
    );
  };
  return {
    refresh,
    addAddress: async (fields: { name: string; address: string }) =>
      added(await send<Calendar>('', { method: 'POST', body: fields })),
    addFile: async (name: string, file: File) => {
      const form = formOf(file, name.trim() || nameOfFile(file.name));
      added(await send<Calendar>('/files', { method: 'POST', form }));
    },
    replaceFile: async ({ id }: Calendar, file: File) => {
      await send(`/${id}/file`, { method: 'PUT', form: formOf(file) });
    },
    change: async (calendar: Calendar, fields: CalendarFields) => {
      await change(calendar.id, fields);
      // An address is never told, so there is no way back to the one before.
      if (fields.address !== undefined) return;
      const { name, allDay } = calendar;
      offerUndo(`${fields.name ?? name} is changed.`, () => change(calendar.id, { name, allDay }));
    },
    readNow: (calendar: Calendar) => {
      queryClient.setQueryData(
        calendarsQuery(workspace).queryKey,
        (list) =>
          list && {
            ...list,
            items: list.items.map((one) => (one.id === calendar.id ? { ...one, isReading: true } : one)),
          },
      );
      return send(`/${calendar.id}/read`, { method: 'POST' }).catch(tellFailure);
    },
    remove: (calendar: Calendar) =>
      removeLater({
        ids: [calendar.id],
        message: `${calendar.name} is removed.`,
        send: (keepalive) => remove(calendar.id, keepalive),
      }),
  };
}

// The name goes first, since a form is read as it comes.
function formOf(file: File, name?: string): FormData {
  const form = new FormData();
  if (name !== undefined) form.append('name', name);
  form.append('file', file, file.name);
  return form;
}
