import { kindNames, type IdentityKind, type PrintedIdentity } from './identity.types';

const profiles: readonly [RegExp, IdentityKind][] = [
  [/^(?:twitter|x)\.com\/@?([\w]{1,30})\/?$/iu, 'twitter'],
  [/^bsky\.app\/profile\/([\w.-]+)\/?$/iu, 'bluesky'],
  [/^linkedin\.com\/in\/([\w%-]+)\/?$/iu, 'linkedin'],
  [/^facebook\.com\/([\w.]+)\/?$/iu, 'facebook'],
  [/^instagram\.com\/([\w.]+)\/?$/iu, 'instagram'],
  [/^youtube\.com\/@?([\w.-]+)\/?$/iu, 'youtube'],
  [/^github\.com\/([\w-]+)\/?$/iu, 'github'],
];

/** Takes what was typed for the kind that it most likely is; the person may say otherwise. */
export function readIdentity(typed: string): PrintedIdentity | null {
  const printed = typed.trim().replace(/\s+/gu, ' ');
  if (printed === '') return null;
  return { kind: kindOf(printed), printed };
}

/** Says in a sentence what an identity will do, while it is still being typed. */
export function hintFor({ kind, printed }: PrintedIdentity): string {
  if (kind === 'name') return nameHint(printed);
  if (kind === 'email') return `Read as an email address: what ${printed} wrote is yours.`;
  if (kind === 'website')
    return `Read as a website: comments that name ${withoutScheme(printed)} as their own are yours.`;
  if (kind === 'phone') return `Read as a phone number.`;
  return `Read as a ${kindNames[kind]} name: ${handleOf(printed, kind)}.`;
}

function nameHint(printed: string): string {
  if (!printed.includes(' ')) {
    return `Comments signed just “${printed}” will count as yours. Leave it out if others sign like that too.`;
  }
  return `Comments signed “${printed}” are yours; capitals, accents and full stops make no difference.`;
}

function kindOf(printed: string): IdentityKind {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(printed)) return 'email';
  if (/^@[\w.-]+@[\w-]+(\.[\w-]+)+$/u.test(printed)) return 'mastodon';
  if (/^@?[\w-]+\.bsky\.social$/iu.test(printed)) return 'bluesky';
  if (/^@\w{1,30}$/u.test(printed)) return 'twitter';
  const profile = profiles.find(([shape]) => shape.test(withoutScheme(printed)));
  if (profile) return profile[1];
  if (/^(https?:\/\/\S+|[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}(\/\S*)?)$/iu.test(printed)) return 'website';
  if (/^\+?[\d\s().-]{7,}$/u.test(printed) && (printed.match(/\d/gu) ?? []).length >= 7) return 'phone';
  return 'name';
}

function handleOf(printed: string, kind: IdentityKind): string {
  const shape = profiles.find(([, candidate]) => candidate === kind)?.[0];
  const found = shape?.exec(withoutScheme(printed))?.[1];
  return `@${(found ?? printed).replace(/^@/u, '')}`;
}

function withoutScheme(printed: string): string {
  return printed.replace(/^https?:\/\//iu, '').replace(/^www\./iu, '');
}
