import type { RefObject } from 'react';

const mostFrames = 10;

/** Brings a row into sight and gives its link the focus, once it is on the page. */
export function useRowFocus(list: RefObject<HTMLElement | null>, scrollTo: (index: number) => void) {
  return (index: number) => {
    scrollTo(index);
    const attempt = (left: number) => {
      const link = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
      if (link) link.focus({ preventScroll: true });
      else if (left > 0) requestAnimationFrame(() => attempt(left - 1));
    };
    requestAnimationFrame(() => attempt(mostFrames));
  };
}
