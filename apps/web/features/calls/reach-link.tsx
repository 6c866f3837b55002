import { PhoneIcon, VideoIcon } from '../../ui/icons';
import { safeHref } from '../../ui/text/links';
import styles from './calls.module.css';
import type { Call, Reach } from './calls.types';

interface ReachLinkProps {
  href: string;
  label: string;
  isPhone: boolean;
}

/** One tap calls them, where the device can. */
export function ReachLink({ href, label, isPhone }: ReachLinkProps) {
  const outside = href.startsWith('http') ? { target: '_blank', rel: 'noopener noreferrer nofollow ugc' } : {};
  return (
    <a href={href} className={styles['reach']} {...outside}>
      {isPhone ? <PhoneIcon /> : <VideoIcon />} {label}
    </a>
  );
}

/** Where they want to be reached for this call; plain words where that is no number, name or address. */
export function CallReach({ call }: { call: Pick<Call, 'way' | 'reachAt'> }) {
  const { way, reachAt } = call;
  if (reachAt === '') return null;
  const href = way === 'phone' ? phoneHref(reachAt) : (safeHref(reachAt) ?? skypeHref(reachAt));
  if (href === null) return <p>{reachAt}</p>;
  return <ReachLink href={href} label={`Call ${reachAt}`} isPhone={way === 'phone'} />;
}

/** By an identity of theirs. */
export function KnownReach({ reach }: { reach: Reach }) {
  const href = reach.kind === 'phone' ? phoneHref(reach.value) : skypeHref(reach.value);
  if (href === null) return null;
  return <ReachLink href={href} label={`Call ${reach.printed}`} isPhone={reach.kind === 'phone'} />;
}

function phoneHref(written: string): string | null {
  const number = written.replaceAll(/[^\d+]/gu, '');
  return number.replaceAll('+', '').length >= 3 ? `tel:${number}` : null;
}

// A Skype name, and nothing that could be another address.
function skypeHref(written: string): string | null {
  const name = /^(?:skype:\s*)?([\w.,:@+-]{3,64})$/iu.exec(written.trim())?.[1];
  return name === undefined ? null : `skype:${encodeURIComponent(name)}?call`;
}
