import { escapeHtml } from '#libs/platform';
import { wholePage } from '../../booking-page/whole-page.js';
import type { Standing } from '../standing.js';

/** What readers of a post see; nothing of anybody else who has asked, and nothing of whom the owner knows. */
export interface OpenPage {
  ownerName: string;
  title: string;
  words: string;
  question: string;
  postTitle: string;
  /** http or https alone. */
  postUrl: string | null;
  minutes: number;
  mostAWeek: number;
  standing: Standing;
  /** A secret that the form carries, so that it is one request however often it is sent. */
  once: string;
  /** What was filled in before, and what is wrong with it. */
  filled: Record<string, string>;
  problem: { text: string; field: string | null } | null;
}

export const usualQuestion = 'Why would you like to talk?';

/** A whole page: works without a script, in every width, in light and dark. */
export function openPage(page: OpenPage): string {
  const parts = [problemPart(page), introPart(page), page.standing in closed ? closedPart(page) : askPart(page)];
  return wholePage(`${page.title} A call with ${page.ownerName}`, parts.join('\n'));
}

const closed: Partial<Record<Standing, string>> = {
  off: 'takes no requests for calls just now. Perhaps another time.',
  crowded:
    'has more requests than there are calls to give in the next weeks, and takes no more just now. Please come back later.',
};

function problemPart({ problem }: OpenPage): string {
  if (!problem) return '';
  const text = escapeHtml(problem.text);
  return `<p class="problem" role="alert">${problem.field ? `<a href="#${problem.field}">${text}</a>` : text}</p>`;
}

function introPart({ title, words, postTitle, postUrl }: OpenPage): string {
  const post = escapeHtml(postTitle || postUrl || '');
  const linked = postUrl ? `<a href="${escapeHtml(postUrl)}" rel="noopener nofollow">${post}</a>` : post;
  return `<h1>${escapeHtml(title)}</h1>
${post ? `<p class="dim">For readers of ${postTitle ? `“${linked}”` : linked}</p>` : ''}
${words ? `<p class="words">${escapeHtml(words)}</p>` : ''}`;
}

function closedPart({ ownerName, standing }: OpenPage): string {
  return `<p class="note">${escapeHtml(ownerName)} ${closed[standing]}</p>`;
}

function askPart(page: OpenPage): string {
  const { mostAWeek, minutes, standing } = page;
  const name = escapeHtml(page.ownerName);
  const first = escapeHtml(firstName(page));
  const many = mostAWeek === 1 ? 'one reader' : `${mostAWeek} readers`;
  const full = `This week’s ${mostAWeek === 1 ? 'call is' : 'calls are'} promised already. You may still ask: it will be a later week.`;
  return `<p>${name} talks with ${many} a week, for about ${minutes} minutes${mostAWeek === 1 ? '' : ' each'}. Say who you are and why, and ${first} will answer you.</p>
${standing === 'full' ? `<p class="note">${full}</p>` : ''}
<form method="post">
<input type="hidden" name="once" value="${escapeHtml(page.once)}">
${fields(page)}
<div class="trap" aria-hidden="true"><label for="site">Leave this empty</label>
<input id="site" name="site" type="text" tabindex="-1" autocomplete="off"></div>
<label class="way consent"><input type="checkbox" id="consent" name="consent" value="yes" required${page.filled['consent'] ? ' checked' : ''}> ${first} may keep what I write here, to answer me.</label>
<button>Ask for a call</button>
</form>
<p class="dim">No other reader sees what you write.</p>`;
}

function fields(page: OpenPage): string {
  const { question, filled, problem } = page;
  const value = (field: string) => escapeHtml(filled[field] ?? '');
  const wrong = (field: string) => (problem?.field === field ? ' aria-invalid="true"' : '');
  return `<label for="name">Your name</label>
<input id="name" name="name" type="text" maxlength="100" required autocomplete="name" value="${value('name')}"${wrong('name')}>
<label for="known">How ${escapeHtml(firstName(page))} knows you here</label>
<span class="hint" id="known-hint">Your email address, your @handle, or the address of your blog</span>
<input id="known" name="known" type="text" inputmode="email" autocapitalize="none" spellcheck="false" maxlength="300" required aria-describedby="known-hint" value="${value('known')}"${wrong('known')}>
<label for="why">${escapeHtml(question || usualQuestion)}</label>
<textarea id="why" name="why" rows="5" maxlength="2000" required${wrong('why')}>${value('why')}</textarea>
<label for="times">When would suit you? (if you like)</label>
<input id="times" name="times" type="text" maxlength="300" value="${value('times')}">`;
}

function firstName({ ownerName }: OpenPage): string {
  return ownerName.split(' ')[0]!;
}
