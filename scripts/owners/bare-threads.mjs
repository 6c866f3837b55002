// The labelled threads in bare bullets, with no printed name of the owner left, and who wrote each item.
import { labelledThreads } from '../eval/labelled-threads.mjs';

const BUILT = '../../dist/libs/reading/src';
const { OwnerNames } = await import(`${BUILT}/names/fold-name.js`);
const { cutAdverts } = await import(`${BUILT}/answers/cut-adverts.js`);
const { knownItems } = await import(`${BUILT}/answers/known-items.js`);
const { cutPage } = await import(`${BUILT}/styles/cut-page.js`);
const { splitLines } = await import(`${BUILT}/styles/source-lines.js`);
const { readThread } = await import(`${BUILT}/read-thread.js`);

/** Each as { name, owner, opening, items, isOwners, isBare }; `isBare` where the page itself prints none. */
export function bareThreads({ apart = false } = {}) {
  return labelledThreads()
    .filter(({ isHeldOut, name }) => isHeldOut === apart && !name.startsWith('grow-thread'))
    .flatMap(({ name, page, owner, labels }) => {
      const names = new OwnerNames(owner.names);
      const whole = cutPage(splitLines(page.replace(/^\ufeff/, '')), names);
      if (whole.style !== 'bullets') return [];
      const cut = { ...whole, items: cutAdverts(whole.items, names).items };
      const { opening } = readThread(page, { owner });
      const items = knownItems(cut, owner, opening).map((item) =>
        item.kind === 'owner' ? { ...item, kind: 'comment', author: null } : item,
      );
      const printed = items.filter(({ author }) => author !== null).length;
      const isOwners = labels.map(({ kind }) => kind === 'owner');
      if (items.length !== labels.length || printed > items.length / 2.5 || !isOwners.includes(true)) {
        process.stderr.write(`left out ${name}: ${items.length} items, ${labels.length} labels, ${printed} printed\n`);
        return [];
      }
      const isBare = labels.every(({ kind, printed_author }) => kind !== 'owner' || printed_author === null);
      return [{ name, owner, opening: opening ?? '', items, isOwners, isBare }];
    });
}
