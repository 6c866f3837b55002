import { escapeHtml } from '#libs/platform';
import { webLink, type Block, type Foot, type Letter, type PersonBlock } from './letter.js';

// Colours are the reader's own, so that the mail is right on light and on dark ground; the one accent reads on both.
const sans = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const serif = "font-family:Georgia,'Times New Roman',serif";
const style = {
  body: `margin:0;padding:24px 16px;${sans};font-size:16px;line-height:1.5`,
  page: 'max-width:600px;margin:0 auto',
  title: 'margin:0 0 16px;font-size:22px;line-height:1.3;font-weight:600',
  heading: 'margin:28px 0 8px;font-size:17px;line-height:1.4;font-weight:600',
  words: 'margin:0 0 12px',
  person: 'margin:0 0 24px',
  name: 'margin:0 0 2px;font-size:17px;font-weight:600',
  quote: `margin:8px 0;padding:0 0 0 12px;border-left:3px solid #4c9a6a;${serif};font-size:17px`,
  note: 'margin:0;font-size:14px',
  foot: 'margin:32px 0 0;padding:12px 0 0;border-top:1px solid #8a8a8a;font-size:13px',
  link: 'color:inherit;text-decoration:underline',
} as const;

/** The letter as a page of its own: styles inline, no picture, no script, nothing that is fetched. */
export function letterHtml({ title, blocks, foot }: Letter): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
</head>
<body style="${style.body}">
<div style="${style.page}">
<h1 style="${style.title}">${escapeHtml(title)}</h1>
${blocks.map(blockHtml).join('\n')}
<p style="${style.foot}">${footHtml(foot)}</p>
</div>
</body>
</html>
`;
}

function footHtml({ words, settingsAddress }: Foot): string {
  const off = settingsAddress === null ? '' : ` ${link(settingsAddress, 'Change or switch off this mail')}.`;
  return `${escapeHtml(words)}${off}`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'words':
      return `<p style="${style.words}">${escapeHtml(block.text)}</p>`;
    case 'heading':
      return `<h2 style="${style.heading}">${escapeHtml(block.text)}</h2>`;
    case 'link':
      return `<p style="${style.words}">${link(block.address, block.text)}</p>`;
    case 'person':
      return personHtml(block);
  }
}

function personHtml({ name, address, sentence, quote, permalink, note }: PersonBlock): string {
  const words = quote === null ? '' : `<p style="${style.quote}">“${escapeHtml(quote)}”</p>\n`;
  const place = webLink(permalink) === null ? '' : ` ${link(permalink!, 'Open the words')}.`;
  const foot = `${escapeHtml(note)}${place}`.trim();
  return `<div style="${style.person}">
<p style="${style.name}">${link(address, name)}</p>
<p style="margin:0">${escapeHtml(sentence)}</p>
${words}${foot === '' ? '' : `<p style="${style.note}">${foot}</p>\n`}</div>`;
}

function link(address: string, text: string): string {
  const href = webLink(address);
  return href === null
    ? escapeHtml(text)
    : `<a href="${escapeHtml(href)}" style="${style.link}">${escapeHtml(text)}</a>`;
}
