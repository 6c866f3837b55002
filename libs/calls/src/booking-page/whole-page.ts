import { escapeHtml } from '#libs/platform';
import { createHash } from 'node:crypto';
import { pageStyle } from './page-style.js';

const styleHash = createHash('sha256').update(pageStyle).digest('base64');

/** Of the public pages: our one style, our own forms, and nothing else, above all no script. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A whole page around what is HTML already: works without a script, in every width, in light and dark. */
export function wholePage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body><main>
${body}
</main></body>
</html>
`;
}

/** A page that only says something. */
export function saidPage(title: string, words: string): string {
  return wholePage(title, `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(words)}</p>`);
}
