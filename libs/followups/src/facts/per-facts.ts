import type { ContactFacts } from './contact-facts.js';

// Kept on the facts themselves, and gone with them.
const SEEN = Symbol('seen');
type Looked = ContactFacts & { [SEEN]?: Map<unknown, unknown> };

/** A look at somebody's facts that is taken once: what a reason finds and when it looks again come from the same look. */
export function perFacts<Seen>(look: (facts: ContactFacts) => Seen): (facts: ContactFacts) => Seen {
  const once = (facts: Looked): Seen => {
    const seen = (facts[SEEN] ??= new Map());
    if (!seen.has(once)) seen.set(once, look(facts));
    return seen.get(once) as Seen;
  };
  return once;
}

/** The same of a look at a time: reasons are asked for one time after another, so the last one is kept. */
export function perFactsAt<Seen, When>(
  look: (facts: ContactFacts, when: When) => Seen,
): (facts: ContactFacts, when: When) => Seen {
  const last = perFacts((): { when: When; seen: Seen } | Record<string, never> => ({}));
  return (facts, when) => {
    const known = last(facts);
    if (!('when' in known) || known.when !== when) Object.assign(known, { when, seen: look(facts, when) });
    return known.seen as Seen;
  };
}
