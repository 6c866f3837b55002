import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

interface Axe {
  run: (
    root: Document,
    options: { runOnly: string[] },
  ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against WCAG 2.2 AA: contrast, names, roles, order. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document, { runOnly: tags });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
  }, standards);
}
