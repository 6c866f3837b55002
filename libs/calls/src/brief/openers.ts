import type { FactKind } from '#libs/reading';

/** Words of theirs that a talk can begin with; never sensitive ones. */
export interface SaidWords {
  quote: string;
  kind: 'promise_by_owner' | 'question' | 'offer' | FactKind;
  /** Epoch milliseconds; null where no date is known. */
  at: number | null;
}

export interface Opener {
  /** "Ask how it went on:" */
  lead: string;
  quote: string;
}

const MOST = 3;
const LONGEST_QUOTE = 160;

const leads: Partial<Record<SaidWords['kind'], string>> = {
  promise_by_owner: 'You said you would do this; say how it stands:',
  question: 'They asked, and you have not answered yet:',
  offer: 'Thank them for the offer:',
  life_event: 'Ask how it went on:',
  plan: 'Ask what came of it:',
  family: 'Ask after them:',
  job: 'Ask about the work:',
  interest: 'Ask about it:',
  location: 'Ask what it is like there:',
  education: 'Ask how it goes:',
};

/** What is owed comes first, then what moves most in a life. Age and traits are known, not asked after. */
const order = Object.keys(leads) as SaidWords['kind'][];

/** At most three ways to begin, each of another kind, each with their own words. */
export function openers(said: SaidWords[]): Opener[] {
  const byKind = order.flatMap((kind) => {
    const newest = said
      .filter((one) => one.kind === kind && one.quote.trim() !== '')
      .sort((a, b) => (b.at ?? 0) - (a.at ?? 0))[0];
    return newest ? [{ lead: leads[kind]!, quote: cut(newest.quote) }] : [];
  });
  const unlike = byKind.filter(({ quote }, at) => byKind.findIndex((other) => other.quote === quote) === at);
  return unlike.slice(0, MOST);
}

function cut(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim();
  return words.length <= LONGEST_QUOTE ? words : `${words.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/, '')}…`;
}
