import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Reckoning } from './when';

const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const ReckoningContext = createContext<Reckoning | null>(null);

/** Gives everything below it the time zone to reckon in and a now that moves on each minute. */
export function ReckoningProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return <ReckoningContext value={{ now, timeZone }}>{children}</ReckoningContext>;
}

export function useReckoning(): Reckoning {
  const [here] = useState<Reckoning>(() => ({ now: new Date(), timeZone: browserZone }));
  return useContext(ReckoningContext) ?? here;
}
