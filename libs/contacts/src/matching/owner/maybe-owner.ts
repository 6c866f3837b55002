import type { MatchEvidence } from '../evidence/evidence.types.js';
import type { Frequencies } from '../evidence/frequencies.js';
import { judgePair } from '../evidence/judge-pair.js';
import type { Profile } from '../evidence/profile.js';

const RUNS_A_BLOG = /^(site ?)?(admin|administrator|author|editor|webmaster|moderator|owner|blogger)s?$/;
const FEWEST_COMMENTS = 3;
const AS_ADMIN = 4;

/** Why a contact may be the owner himself; null where little speaks for it. `names` are as printed. */
export function maybeOwner(
  owner: Profile,
  contact: Profile,
  { names, comments }: { names: readonly string[]; comments: number },
  shares: Frequencies,
): { score: number; evidence: MatchEvidence[] } | null {
  const admin = names.find((name) => RUNS_A_BLOG.test(name.trim().toLowerCase()));
  const { answer, score, evidence } = judgePair(owner, contact, shares);
  if (answer !== 'leave') return { score, evidence };
  if (admin === undefined || comments < FEWEST_COMMENTS) return null;
  return { score: AS_ADMIN, evidence: [{ type: 'runs_the_blog', name: admin, comments, bits: AS_ADMIN }] };
}
