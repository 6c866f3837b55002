import { jsonList, jsonText, jsonValue } from '#libs/platform';
import { allIn, picks, type PageTree } from './page-tree.js';

const SCRIPT = picks('script[type="application/ld+json" i]');
const MOST = 10_000;

/** Every object that a page describes for search engines, those within others too, in their order. */
export function linkedObjects(tree: PageTree): object[] {
  const found: object[] = [];
  const waiting = allIn(tree.root, SCRIPT)
    .map((script) => jsonValue(script.children.map((node) => ('data' in node ? node.data : '')).join('')))
    .toReversed();
  while (waiting.length > 0 && found.length < MOST) {
    const one = waiting.pop();
    if (typeof one !== 'object' || one === null) continue;
    if (!Array.isArray(one)) found.push(one);
    for (const inner of Object.values(one).toReversed()) waiting.push(inner);
  }
  return found;
}

/** What an object of schema.org is, without the address in front: "BlogPosting". */
export function typesOf(object: unknown): string[] {
  const types = [jsonText(object, '@type'), ...jsonList(object, '@type').map((one) => jsonText(one))];
  return types.filter((one) => one !== null).map((one) => one.replace(/^.*[/#:]/, ''));
}
