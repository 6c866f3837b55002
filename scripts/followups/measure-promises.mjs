// How the histories of promises end by the rules, against their labels.
import { promiseHistories } from './promise-histories.mjs';

const BUILT = '../../dist/libs/followups/src';
const { closingOf } = await import(`${BUILT}/promises/closing.js`);
const { owedBy } = await import(`${BUILT}/promises/owed.js`);
const { yourPromise } = await import(`${BUILT}/reasons/your-promise.js`);
const { theirPromise } = await import(`${BUILT}/reasons/their-promise.js`);

/** { right, all, wrong } of those that are kept apart, or of all others. */
export async function measurePromises(apart) {
  const histories = promiseHistories().filter(({ isApart }) => isApart === apart);
  const wrong = histories.flatMap((history) => {
    const [said, found] = [wordsOf(history.truth), wordsOf(endOf(history))];
    return said === found ? [] : [`${history.number} ${history.title}: should be ${said}, is ${found}`];
  });
  return { right: histories.length - wrong.length, all: histories.length, wrong };
}

function endOf(history) {
  const { signal, rows, notes, words, today } = history;
  if (signal.state !== 'open') return { how: signal.state };
  if (owedBy(signal.quote) === 'nothing') return { how: 'nothing' };
  const said = [...rows, ...notes].find(({ id }) => id === signal.interactionId);
  const closing = closingOf(signal, said, rows, words);
  if (closing) return { how: closing.how, line: closing.row.id };
  // Open is what is told now, or will be told once its day comes.
  const reason = signal.promisedBy === 'owner' ? yourPromise : theirPromise;
  const nobody = { person: { depth: 'wave' }, known: new Set(), lastTalkBy: null, porch: { timeZone: 'UTC' } };
  const facts = { ...nobody, rows, notes, signals: [signal], words };
  const now = new Date(`${today}T12:00:00Z`);
  return { how: reason.find(facts, now) || reason.nextAt(facts, now) ? 'open' : 'expired' };
}

function wordsOf({ how, line }) {
  return line ? `${how} ${line}` : how;
}
