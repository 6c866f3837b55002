import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';

/** Asks for the next page of a list shortly before its end comes into sight. */
export function MoreOnSight({ active, onSight }: { active: boolean; onSight: () => void }) {
  const { ref, entry } = useIntersection({ rootMargin: '800px' });
  const inSight = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (active && inSight) onSight();
  }, [active, inSight, onSight]);
  return <div ref={ref} />;
}
