import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { request } from '../../ui/request';
import { offerUndo, tellFailure } from '../../ui/undo/undo';
import type { Direction, NewInteraction, TimelineEntry } from '../person/person.types';
import { useWorkspace, type Workspace } from '../session/workspace';
import { talkWay, type TalkChannel } from './talk-ways';

export interface TalkDetails {
  channel: TalkChannel;
  direction: Direction;
  /** YYYY-MM-DD; absent means now. */
  day?: string | undefined;
  minutes?: number | undefined;
  notes: string;
}

export interface Talked {
  /** The way of the talk whose details may now be added; null when there is none. */
  open: TalkChannel | null;
  /** Who rang: the owner, where nothing else is said. */
  direction: Direction;
  log: (channel: TalkChannel, direction?: Direction) => void;
  save: (details: TalkDetails) => void;
  close: () => void;
}

interface Person {
  id: string;
  name: string;
}

/** Logs "we talked" at once; the details may follow, and all of it can be taken back. */
export function useTalked(person: Person, on: { closed?: (undone: boolean) => void } = {}): Talked {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState<TalkChannel | null>(null);
  const [direction, setDirection] = useState<Direction>('outbound');
  const sent = useRef<Promise<TimelineEntry | null>>(Promise.resolve(null));
  const finish = (undone: boolean) => {
    setOpen(null);
    on.closed?.(undone);
    void refreshAfterTalk(queryClient, workspace, true);
  };
  const log = (channel: TalkChannel, by: Direction = 'outbound') => {
    setOpen(channel);
    setDirection(by);
    const logged = send(workspace, person, channel, by);
    sent.current = logged;
    logged.then(
      () => refreshAfterTalk(queryClient, workspace, false),
      (failure) => {
        tellFailure(failure, () => log(channel, by));
        finish(true);
      },
    );
    const told = by === 'inbound' ? `${person.name} called you` : `you ${talkWay(channel).phrase} with ${person.name}`;
    offerUndo(`Logged: ${told} today.`, async () => {
      finish(true);
      const entry = await logged;
      await request(workspace.url(`/interactions/${entry.id}`), { method: 'DELETE' });
      await refreshAfterTalk(queryClient, workspace, true);
    });
  };
  const save = (details: TalkDetails) => {
    void sent.current
      .then((entry) => (entry ? addDetails(workspace, entry, details) : null))
      .then(
        () => refreshAfterTalk(queryClient, workspace, true),
        (failure: unknown) => tellFailure(failure),
      );
    finish(false);
  };
  return { open, direction, log, save, close: () => finish(false) };
}

function send(
  workspace: Workspace,
  person: Person,
  channel: TalkChannel,
  direction: Direction,
): Promise<TimelineEntry> {
  const body: NewInteraction = { channel, kind: talkWay(channel).kind, direction };
  return request<TimelineEntry>(workspace.url(`/contacts/${person.id}/interactions`), { method: 'POST', body });
}

async function addDetails(workspace: Workspace, entry: TimelineEntry, details: TalkDetails): Promise<void> {
  const body: Partial<NewInteraction> = {};
  if (details.channel !== entry.channel)
    Object.assign(body, { channel: details.channel, kind: talkWay(details.channel).kind });
  if (details.direction !== entry.direction) body.direction = details.direction;
  if (details.day) body.happenedAt = details.day;
  if (details.minutes) body.durationMinutes = details.minutes;
  if (details.notes.trim()) body.text = details.notes.trim();
  if (Object.keys(body).length === 0) return;
  await request(workspace.url(`/interactions/${entry.id}`), { method: 'PATCH', body });
}

/** Today waits until the details are in, so that the line does not go away under the hands. */
async function refreshAfterTalk(queryClient: QueryClient, workspace: Workspace, today: boolean): Promise<void> {
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === workspace.id && (today || queryKey[1] !== 'today'),
  });
}
