import { useEffect } from 'react';

/** A link to a part of the page, as in a mail, leads there once the part is there. */
export function useHashSection(isThere: boolean): void {
  useEffect(() => {
    if (isThere && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isThere]);
}
