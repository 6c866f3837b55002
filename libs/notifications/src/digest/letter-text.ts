import { webLink, type Block, type Foot, type Letter, type PersonBlock } from './letter.js';

/** The plain text of a letter. */
export function letterText({ title, blocks, foot }: Letter): string {
  const parts = [line(title), ...blocks.map(blockText), `--\n${footText(foot)}`];
  return `${parts.join('\n\n')}\n`;
}

function footText({ words, settingsAddress }: Foot): string {
  return settingsAddress === null ? line(words) : `To change or switch off this mail: ${settingsAddress}`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'words':
      return line(block.text);
    case 'heading':
      return line(block.text).toUpperCase();
    case 'link':
      return `${line(block.text)}: ${webLink(block.address) ?? ''}`;
    case 'person':
      return personText(block);
  }
}

function personText({ name, address, sentence, quote, permalink, note }: PersonBlock): string {
  const link = webLink(permalink);
  return [
    `* ${line(name)}`,
    line(sentence),
    ...(quote === null ? [] : [`“${line(quote)}”`]),
    ...(note === '' ? [] : [line(note)]),
    ...(link === null ? [] : [`Open the words: ${link}`]),
    `In Frontporch: ${address}`,
  ].join('\n  ');
}

// Strangers' words stay on their line and command no terminal.
function line(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '')
    .trim();
}
