import { foldName } from '../names/fold-name.js';
import { nameWords } from '../names/name-likeness.js';
import { isGivenName } from '../names/given-names.js';
import { nameShape } from '../names/name-shape.js';
import { THANKS } from '../names/phrase-words.js';
import type { Roster } from '../answers/roster.js';
import { CALENDAR, signOff, type SelfNaming } from './sign-offs.js';

const LONGEST_SIGNATURE = 45;
const TAIL = 200;
const CLOSING =
  /^(?:(?:with |my |many |very |kind(?:est)? |best |warm(?:est|ly)? |all the |lots of |much |mit |viele |liebe |herzliche |freundliche[nr]? |beste |sch\u00f6ne |un |bien )*(?:regards?|wishes|best|cheers|love|hugs|thanks|thank you|sincerely|yours(?: truly| sincerely| faithfully)?|truly|respectfully|cordially|blessings|peace|xo+x?o?|namaste|pax|greetings|73|gr\u00fc(?:\u00df|ss)en?|gru(?:\u00df|ss)|cordialement|amiti\u00e9s|saludos|abrazos?|un abrazo|saluti|groeten|groetjes|lg|vg|mfg)(?!\p{L}))[\s,!.–—-]*/iu;
const DASHED = /^\s*(?:[-–—~*]{1,3}|\/{1,2})\s*/u;
const INTRODUCED =
  /(?<![\p{L}\p{N}])(?:my name(?:['’]s| is)|i am called|they call me|ich hei(?:ß|ss)e|mein name ist|je m['’]appelle|me llamo|mi nombre es|mi chiamo|ik heet|mijn naam is|meu nome é)\s+(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})/iu;
const HERE =
  /(?:^|[.!?…\n]\s*|^hi,?\s+|^hello,?\s+)(?:[Tt]he other |[Yy]our |[Oo]ld )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}) (?:here|speaking|again)(?=\s*[,.!;:–—(]|\s+(?:from|again|in|at)\b)/u;
// "This is Mum (Sal)", "It's the granddaughter, Eilidh", "(The wife, S. Malik-Thorne)"
const KIN =
  '(?:[Mm]um|[Mm]om|[Mm]am|[Dd]ad|mother|father|wife|husband|son|daughter|sister|brother|aunt|uncle|cousin|niece|nephew|grand-?(?:son|daughter|mother|father)|missus|other half)';
const KIN_NAMED = new RegExp(
  `(?:[Tt]his is|[Ii]t['’]s|I['’]m|I am) (?:the |your |[\\p{L}'’]+['’]s )?${KIN}(?: \\(|, )(\\p{Lu}\\p{Ll}[\\p{L}'’-]*)[),.]|\\((?:[Tt]he|[Yy]our|[Hh]is|[Hh]er) ${KIN}, ((?:\\p{Lu}\\. )?\\p{Lu}[\\p{L}'’-]+)\\)\\.?$`,
  'u',
);
// "Lurker here, Odalys from Havana"
const HERE_COMES = /\bhere[,:;] (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?= from| in|,|\.|!)/u;
const I_AM =
  /(?:^|[.!?…\n]\s*|(?:hi|hello|hey|hallo),? )(?:I['’]m|I am|this is|ich bin|je suis|soy|sono) (\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2})(?=\s*(?:[,.!;–—(]|and I|from|-\s|aka))/iu;
// "Jase it's Ange, …", "Hi it's Poppy", "Ma'am this is Paul with the pie"
const IT_IS =
  /(?:^|[\s,!.(])(?:[Ii]t['’]s(?: me,?)?|[Tt]his is|[Nn]ame['’]s) (\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{Ll}'’-]+)?)(?=,? (?:from|here|again|with|at|the)(?!\p{L})|[,;–—(])/u;
const FOUND_AS =
  /^([\p{L}\p{N}_.]{3,40}) (?:on|auf|sur|en) (?:all |allen |tous |todas )?(?:[\p{L}]{1,20} )?(?:twitter|instagram|facebook|skype|linkedin|mastodon|bluesky|tiktok|youtube|media|platforms|networks)[.!)]?$/iu;

const BEFORE_OWN_HANDLE =
  /(?:(?:^|[^\p{L}])(?:me|i['’]?m|i am|my (?:handle|twitter|skype|name|insta\w*)(?: is)?|ich bin|je suis|soy)\s*(?:at|on|as|under|:|=|auf|unter)?\s*)$/iu;
const AFTER_OWN_HANDLE =
  /^\s(?:if you (?:want|need|wish|like|ever)|is me|on (?:twitter|skype|instagram|mastodon|bluesky)|over there)/iu;

/** Who the writer of a text says that he is: at its end, or in passing. */
export function selfNaming(text: string, roster: Roster): SelfNaming | null {
  const found =
    signature(text, roster) ?? introduction(text, roster) ?? ownHandle(text, roster) ?? signOff(text, roster);
  return found === null || roster.isOwner(found.name) || !/\p{L}{2}/u.test(found.name) ? null : found;
}

function signature(text: string, roster: Roster): SelfNaming | null {
  const end = text.trimEnd();
  const lastBreak = end.lastIndexOf('\n');
  const line = end.slice(Math.max(lastBreak + 1, end.length - TAIL)).trim();
  const foundAs = FOUND_AS.exec(line)?.[1];
  if (foundAs !== undefined && lastBreak > 0) return { name: foundAs, quote: line, sure: true };
  if (line.length > LONGEST_SIGNATURE + 20 || line === '') return null;
  const above = lastBreak < 0 ? '' : lineBefore(end, lastBreak);
  const closed = CLOSING.exec(line)?.[0] ?? '';
  const dashed = DASHED.exec(line)?.[0] ?? '';
  const rest = cleanName(line.slice(Math.max(closed.length, dashed.length)));
  if (rest === '' || rest.length > LONGEST_SIGNATURE || nameShape(rest) !== 'name') return null;
  const formal = isClosing(above) || dashed !== '' || (closed !== '' && !isThanks(closed));
  if (lastBreak < 0 && !formal) return null;
  if (closed !== '' && isThanks(closed) && !dashed) return null;
  if (lastBreak >= 0 && !formal && !endsSentence(above) && !roster.isKnown(rest)) return null;
  if (rest.split(/\s+/).length > 4 || (!formal && !/^["“„]?\p{Lu}/u.test(rest) && !roster.isKnown(rest))) return null;
  const quote = isClosing(above) ? `${above}\n${line}` : line;
  return { name: rest, quote: end.includes(quote) ? quote : line, sure: formal || lastBreak >= 0 };
}

function lineBefore(text: string, lastBreak: number): string {
  const rest = text.slice(Math.max(0, lastBreak - 400), lastBreak).trimEnd();
  return rest.slice(rest.lastIndexOf('\n') + 1).trim();
}

function cleanName(printed: string): string {
  return printed
    .replace(/^["“„«]([^"”“»]{1,30})["”“»]\s/u, '$1 ')
    .replace(/\s*\([^()]*\)\.?$/u, '')
    .replace(/[,\s–—-]+\S+\.\p{L}{2,}(?:\/\S*)?$/u, '')
    .replace(/,? x{1,4}$/u, '')
    .replace(/[\s.!,)(:;]+$|\p{Extended_Pictographic}|\ufe0f|\s+[:;]-?[)D]$/gu, '')
    .trim();
}

function isClosing(line: string): boolean {
  return line.length <= 60 && CLOSING.exec(line)?.[0].length === line.length;
}

function isThanks(closing: string): boolean {
  return THANKS.has(foldName(closing).split(' ')[0] ?? '');
}

function endsSentence(line: string): boolean {
  return line === '' || /[.!?…)\]”"’:;,]$|[\p{Extended_Pictographic}\ufe0f]$/u.test(line);
}

function introduction(text: string, roster: Roster): SelfNaming | null {
  const start = text.slice(0, 20_000);
  const intro = INTRODUCED.exec(start);
  const top = start.slice(0, 300);
  const itIs = roster.isOwner(IT_IS.exec(top.slice(0, 100))?.[1] ?? '') ? null : IT_IS.exec(top.slice(0, 100));
  const kin = KIN_NAMED.exec(start.slice(-TAIL)) ?? KIN_NAMED.exec(top);
  if (kin !== null) return { name: kin[1] ?? kin[2] ?? '', quote: kin[0], sure: false, likely: true };
  const named = intro ?? HERE_COMES.exec(top) ?? HERE.exec(top) ?? I_AM.exec(top) ?? itIs;
  const name = withoutTail(named?.[1] ?? '');
  if (named === null || !/^\p{Lu}/u.test(name) || nameShape(name) !== 'name') return null;
  const quote = named[0].replace(/^[.!?…\n\s]+/u, '').trim();
  return {
    name,
    quote,
    sure: intro !== null,
    likely:
      !/['’]s$/u.test(named[1] ?? '') &&
      !CALENDAR.test(name) &&
      (named === itIs || isGivenName(name.split(' ')[0] ?? '')),
  };
}

/** "My name is Suzy And" keeps "Suzy". */
function withoutTail(name: string): string {
  return name.replace(/\s(?:And|But|I|From|The|A)\b.*$/u, '').replace(/['’]s?$/u, '');
}

/** "Send it to @kofi_runs": a handle of his own by which somebody is known in the thread. */
function ownHandle(text: string, roster: Roster): SelfNaming | null {
  for (const match of text.slice(0, 20_000).matchAll(/@([\p{L}\p{N}_]{4,40})/gu)) {
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
    if (!BEFORE_OWN_HANDLE.test(before) && !AFTER_OWN_HANDLE.test(after)) continue;
    const [first = ''] = nameWords(match[1] ?? '');
    if (roster.isKnown(first) && !roster.isOwner(first)) return { name: first, quote: match[0], sure: false };
  }
  return null;
}
