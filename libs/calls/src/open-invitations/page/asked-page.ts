import { escapeHtml } from '#libs/platform';
import { wholePage } from '../../booking-page/whole-page.js';
import type { InvitationState } from '../../call-words.js';
import type { RequestState } from '../request-words.js';

/**
 * What somebody sees of his own request. It goes by his request and his link alone: what else the owner knows of the person
 * whom he may be, or is taken for, is not told here.
 */
export interface AskedPage {
  ownerName: string;
  name: string;
  knownAs: string;
  why: string;
  times: string;
  state: RequestState;
  /** Of his own link, once he was accepted; null: there is none. */
  link: InvitationState | null;
  /** Where he picks a time. */
  callPath: string;
  /** "27 November 2026". */
  askedOn: string;
}

/** A whole page: works without a script. */
export function askedPage(page: AskedPage): string {
  const { title, words, action } = told(page);
  const ask = page.state === 'accepted' ? '' : withdrawPart;
  return wholePage(
    title,
    `<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(words)}</p>\n${action}\n${saidPart(page)}\n${ask}`,
  );
}

interface Told {
  title: string;
  words: string;
  action: string;
}

function told({ state, link, ownerName, callPath }: AskedPage): Told {
  const keep = 'Keep the address of this page: it is yours alone, and here you see what comes of it.';
  const toCall = (label: string) => `<p><a class="go" href="${escapeHtml(callPath)}">${label}</a></p>`;
  const only = (title: string, words: string): Told => ({ title, words, action: '' });
  // Who was set aside sees what everybody sees who waits.
  if (state === 'waiting' || state === 'spam')
    return only('Your request is there', `${ownerName} will read it. ${keep}`);
  if (state === 'declined') {
    return only(
      'Not this time',
      `${ownerName} has read what you wrote, and can’t make room for a call now. Thank you for asking.`,
    );
  }
  if (link === 'booked') return { ...only('Your call stands', keep), action: toCall('See or move your call') };
  if (link === 'held') return only('You have talked', `Thank you for the talk with ${ownerName}.`);
  if (link === null) return only('Yes, let us talk', `${ownerName} has said yes, and will write to you.`);
  if (link === 'drafted' || link === 'sent' || link === 'opened') {
    const words = `${ownerName} would like to talk with you. Pick a time that suits you.`;
    return { title: 'Yes, let us talk', words, action: toCall('Pick a time') };
  }
  return only('The link for your call has ended', `Write to ${ownerName} if you would still like to talk.`);
}

function saidPart({ name, knownAs, why, times, askedOn }: AskedPage): string {
  return `<h2>What you wrote on ${escapeHtml(askedOn)}</h2>
<p class="said">${escapeHtml(why)}${times ? `\n\n${escapeHtml(times)}` : ''}</p>
<p class="dim">${escapeHtml(name)}, ${escapeHtml(knownAs)}</p>`;
}

const withdrawPart = `<form method="post" action="?do=withdraw" class="decline"><button class="quiet">Take my request back</button></form>`;
