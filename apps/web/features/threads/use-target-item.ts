import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ThreadItem } from './threads.types';

/** The item that the address points at; loads on until it is there, then brings it into sight once. */
export function useTargetItem(
  shown: readonly ThreadItem[] | undefined,
  mayLoad: boolean,
  load: () => void,
): number | null {
  const { hash } = useLocation();
  const target = Number(/^item-(\d+)$/u.exec(hash)?.[1] ?? 0) || null;
  const brought = useRef<string | null>(null);
  const there = shown?.some((item) => item.position === target) ?? false;
  useEffect(() => {
    if (target === null || brought.current === hash || !shown) return;
    if (there) {
      brought.current = hash;
      const item = document.getElementById(hash);
      item?.focus({ preventScroll: true });
      item?.scrollIntoView({ block: 'center' });
    } else if (mayLoad && (shown.at(-1)?.position ?? 0) < target) load();
  });
  return target;
}
