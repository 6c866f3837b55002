import type { MatchEvidence } from './evidence.types.js';
import type { Frequencies } from './frequencies.js';
import { ownSite, type Profile } from './profile.js';

const bits = {
  mailbox: 22,
  roleMailbox: 5,
  mailboxOfSeveral: 16,
  account: 24,
  phone: 13,
  page: 15,
  site: 14,
  siteOfMail: 6,
  domain: 4,
  otherAccount: -4,
  otherSite: -2,
} as const;

const HIDDEN = /^([^@]+)@users\.noreply\.[a-z]+\.com$/;

/** What mailboxes, accounts, numbers and websites say; the names are weighed elsewhere. */
export function weighIdentities(one: Profile, other: Profile, shares: Frequencies): MatchEvidence[] {
  return [
    ...mailboxes(one, other, shares),
    ...accounts(one, other),
    ...phones(one, other),
    ...sites(one, other, shares),
  ];
}

function mailboxes(one: Profile, other: Profile, shares: Frequencies): MatchEvidence[] {
  const held = new Map(one.mails.map((mail) => [mail.mailbox, mail]));
  const both = other.mails.filter(({ mailbox }) => mailbox !== null && held.has(mailbox));
  const own = both.filter(({ isRole }) => !isRole);
  const best = own.find(({ mailbox }) => !shares.isOfSeveral(mailbox!)) ?? own[0] ?? both[0];
  if (!best) return [];
  // Where a service hides the address, it stands for its user.
  const hidden = HIDDEN.exec(best.mailbox!);
  if (hidden) return [{ type: 'same_account', kind: 'other', value: hidden[1]!, bits: bits.account }];
  const same = { type: 'same_mailbox' as const, value: best.mailbox! };
  if (best.isRole) return [{ ...same, isRole: true, bits: bits.roleMailbox }];
  if (shares.isOfSeveral(best.mailbox!)) return [{ ...same, isRole: true, bits: bits.mailboxOfSeveral }];
  return [{ ...same, isRole: false, bits: bits.mailbox }];
}

function accounts(one: Profile, other: Profile): MatchEvidence[] {
  const held = new Set(one.accounts.map(({ kind, value }) => `${kind} ${value}`));
  const same = other.accounts.find(({ kind, value }) => held.has(`${kind} ${value}`));
  if (same) return [{ type: 'same_account', ...same, bits: bits.account }];
  const apart = other.accounts.flatMap((account) => {
    const mine = one.accounts.find(({ kind }) => kind === account.kind && kind !== 'other');
    return mine ? [{ kind: account.kind, one: mine.value, other: account.value }] : [];
  });
  return apart.slice(0, 1).map((fact) => ({ type: 'other_account', ...fact, bits: bits.otherAccount }));
}

function phones(one: Profile, other: Profile): MatchEvidence[] {
  const same = other.phones.find((phone) => one.phones.includes(phone));
  return same === undefined ? [] : [{ type: 'same_phone', value: same, bits: bits.phone }];
}

function sites(one: Profile, other: Profile, shares: Frequencies): MatchEvidence[] {
  const same = other.sites.find((site) => one.sites.includes(site));
  if (same !== undefined) {
    const isPage = ownSite(same) === null || same.includes('/');
    return [{ type: 'same_site', value: same, bits: isPage ? bits.page : bits.site }];
  }
  const found = [siteOfMail(one, other), siteOfMail(other, one)].find((site) => site !== null);
  if (found)
    return [{ type: 'site_of_mail', value: found, bits: Math.min(bits.siteOfMail, houseBits(found, shares) + 2) }];
  const [mine, theirs] = [one.sites[0], other.sites[0]];
  const apart = mine !== undefined && theirs !== undefined;
  const fact: MatchEvidence[] = apart ? [{ type: 'other_site', one: mine, other: theirs, bits: bits.otherSite }] : [];
  return [...fact, ...domains(one, other, shares)];
}

function siteOfMail(sited: Profile, mailed: Profile): string | null {
  const own = new Set(sited.sites.map(ownSite));
  return mailed.mails.find(({ domain }) => domain !== null && own.has(domain))?.domain ?? null;
}

function domains(one: Profile, other: Profile, shares: Frequencies): MatchEvidence[] {
  const held = new Set(one.mails.map(({ domain }) => domain));
  const same = other.mails.find(
    ({ domain, mailbox }) => domain !== null && held.has(domain) && !one.mails.some((mail) => mail.mailbox === mailbox),
  );
  if (!same) return [];
  const weight = houseBits(same.domain!, shares);
  return weight > 0 ? [{ type: 'same_domain', value: same.domain!, bits: weight }] : [];
}

// Of a large house many write.
function houseBits(domain: string, shares: Frequencies): number {
  return Math.min(bits.domain, Math.max(Math.log2(0.02 / shares.domain(domain)), 0));
}
