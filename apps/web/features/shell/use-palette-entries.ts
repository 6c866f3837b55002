import { useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { boundGroups } from '../../ui/keys/shortcuts';
import { request, withQuery } from '../../ui/request';
import type { Page, PersonLine } from '../people/people.types';
import { depthNames } from '../people/people.words';
import { useWorkspace } from '../session/workspace';
import type { ThreadLine } from '../threads/threads.types';

export interface PaletteEntry {
  key: string;
  kind: 'person' | 'thread' | 'action';
  label: string;
  hint?: string;
  keys?: string;
  run: () => void;
}

const mostThreads = 5;

/** What the palette offers for what was typed: people, threads, then actions. */
export function usePaletteEntries(search: string, onKeys: () => void) {
  const people = usePeople(search);
  const threads = useThreads(search);
  const actions = useActions(onKeys).filter((action) => matches(action.label, search));
  return {
    entries: search ? [...people.entries, ...threads.entries, ...actions] : actions,
    searching: people.searching || threads.searching,
  };
}

function usePeople(search: string) {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const found = useQuery({
    queryKey: [workspace.id, 'find-people', search],
    queryFn: ({ signal }) =>
      request<Page<PersonLine>>(workspace.url(withQuery('/contacts', { search, limit: 7 })), { signal }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const entries = (search ? (found.data?.items ?? []) : []).map((person): PaletteEntry => ({
    key: person.id,
    kind: 'person',
    label: person.name,
    hint: depthNames[person.depth],
    run: () => void navigate({ to: '/people/$contactId', params: { contactId: person.id } }),
  }));
  return { entries, searching: found.isFetching };
}

/** Threads are few beside people: the newest two hundred are looked through here. */
function useThreads(search: string) {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const found = useQuery({
    queryKey: [workspace.id, 'find-threads'],
    queryFn: ({ signal }) => request<Page<ThreadLine>>(workspace.url('/threads?limit=200'), { signal }),
    enabled: search !== '',
  });
  const entries = (found.data?.items ?? [])
    .filter((thread) => search !== '' && matches(thread.title ?? '', search))
    .slice(0, mostThreads)
    .map((thread): PaletteEntry => ({
      key: thread.id,
      kind: 'thread',
      label: thread.title ?? '',
      hint: 'thread',
      run: () => void navigate({ to: '/threads/$threadId', params: { threadId: thread.id } }),
    }));
  return { entries, searching: found.isFetching };
}

/** Every key that is bound just now is an action too, and a few more that have no key. */
function useActions(onKeys: () => void): PaletteEntry[] {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme();
  const other = scheme === 'dark' ? 'light' : 'dark';
  const bound = boundGroups()
    .toReversed()
    .flatMap((group) => group.shortcuts)
    .filter(({ keys }) => keys !== 'mod+k' && keys !== '?' && !keys.startsWith('Arrow'))
    .map((shortcut): PaletteEntry => ({
      key: shortcut.keys,
      kind: 'action',
      label: shortcut.label,
      keys: shortcut.keys,
      run: () => shortcut.run(new KeyboardEvent('keydown')),
    }));
  return [
    ...bound,
    { key: 'scheme', kind: 'action', label: `Switch to the ${other} look`, run: () => setColorScheme(other) },
    { key: 'keys', kind: 'action', label: 'Show the keys', keys: '?', run: onKeys },
  ];
}

function matches(label: string, search: string): boolean {
  const folded = fold(label);
  return fold(search)
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
