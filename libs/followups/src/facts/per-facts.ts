import type { ContactFacts } from './contact-facts.js';

/** A look at somebody's facts that is taken once: what a reason finds and when it looks again come from the same look. */
export function perFacts<Seen>(look: (facts: ContactFacts) => Seen): (facts: ContactFacts) => Seen {
  const seen = new WeakMap<ContactFacts, { what: Seen }>();
  return (facts) => {
    let known = seen.get(facts);
    if (!known) seen.set(facts, (known = { what: look(facts) }));
    return known.what;
  };
}
