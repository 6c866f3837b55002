import { useEffect, useRef } from 'react';
import { readFlag } from '../stored';

export interface Shortcut {
  /** "j", "Enter", "?", "mod+k", or two keys one after the other: "g t". */
  keys: string;
  label: string;
  run: (event: KeyboardEvent) => void;
}

export interface ShortcutGroup {
  title: string;
  shortcuts: readonly Shortcut[];
}

/** Single letters may be switched off (WCAG 2.1.4), for people whose speech software types them. */
export const letterKeysFlag = 'frontporch-letter-keys';

const groups: { current: ShortcutGroup }[] = [];
const sequenceMilliseconds = 1200;
let pending = { key: '', at: 0 };

/** Binds keys while the component is there; what is bound later goes first. */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const held = useRef<ShortcutGroup>({ title, shortcuts });
  useEffect(() => {
    held.current = { title, shortcuts };
  });
  useEffect(() => {
    groups.push(held);
    return () => void groups.splice(groups.indexOf(held), 1);
  }, []);
}

/** What is bound just now, for the sheet of keys. */
export function boundGroups(): ShortcutGroup[] {
  return groups.map((group) => group.current).filter((group) => group.shortcuts.length > 0);
}

/** Listens once for the whole page. */
export function useShortcutListener(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const key = nameOf(event);
  if (!mayAct(event, key)) return;
  const sequence = pending.key !== '' && Date.now() - pending.at < sequenceMilliseconds ? `${pending.key} ${key}` : '';
  const found = (sequence && find(sequence)) || find(key);
  pending = { key: found ? '' : key, at: Date.now() };
  if (!found) return;
  event.preventDefault();
  found.run(event);
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.metaKey || event.ctrlKey ? `mod+${key}` : event.altKey ? `alt+${key}` : key;
}

function mayAct(event: KeyboardEvent, key: string): boolean {
  if (key.startsWith('mod+')) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (key.length === 1 && !readFlag(letterKeysFlag, true)) return false;
  if (target?.closest('input, textarea, select, [contenteditable], [role="menu"], [role="dialog"], [role="listbox"]'))
    return false;
  if ((key === 'Enter' || key === ' ') && target?.closest('a, button, summary, label')) return false;
  return document.querySelector('[role="dialog"][aria-modal="true"]') === null;
}

function find(keys: string): Shortcut | undefined {
  for (const group of groups.toReversed()) {
    const found = group.current.shortcuts.find((shortcut) => shortcut.keys === keys);
    if (found) return found;
  }
  return undefined;
}
