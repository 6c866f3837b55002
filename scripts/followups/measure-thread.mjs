// One labelled thread through the rooms: who is said to wait for an answer, against the labels; and what suggestions open.
import { unansweredByLabels, personOf } from './unanswered-truth.mjs';
import { closingItems } from './closing-items.mjs';
import { writeLabelled, writeSignals } from './write-labelled.mjs';

const { readThread } = await import('../../dist/libs/reading/src/index.js');
const { alignItems } = await import('../../dist/libs/reading/train/align-items.js');

/** For each way { way, tallies, wrong }. */
export async function measureThread(rooms, thread) {
  const { name, page, owner, labels } = thread;
  const read = readOrNull(page, owner);
  const aligned = alignItems(read, labels);
  const truth = unansweredByLabels(labels);
  for (const item of closingItems(name)) if (truth.has(item)) truth.get(item).closes = true;
  const own = aligned.items.map(({ item }) => item);
  const inText = new Map([...truth].filter(([item]) => own.includes(item)));
  const measured = [];
  const measure = async (way, workspaceId, threadId, labelAt) => {
    const found = await waitingIn(rooms, workspaceId);
    const opened = await checkOpening(rooms, workspaceId, threadId);
    const judged = judge(found, inText, labelAt, labels);
    const tallies = { ...judged.tallies, opens: opened.all, 'opens right': opened.right };
    measured.push({ way, tallies, wrong: [...judged.wrong, ...opened.wrong] });
  };
  const given = await rooms.newWorkspace(owner);
  const known = await writeLabelled(rooms.database, given.workspaceId, { items: aligned.items, labels });
  await rooms.readThread(given.workspaceId, known.threadId);
  const score = async (workspaceId) => {
    await rooms.database.query(
      `insert into rescore (workspace_id, contact_id) select workspace_id, id from contacts where workspace_id = $1`,
      [workspaceId],
    );
    await rooms.rescore(workspaceId);
  };
  await rooms.refreshClocks(given.workspaceId, [...known.people.values()]);
  rooms.clock.at = new Date('2026-01-06T12:00:00Z');
  await score(given.workspaceId);
  await measure('signals as read', given.workspaceId, known.threadId, (position) => position);
  await writeSignals(rooms.database, given.workspaceId, known.rows, labels);
  await score(given.workspaceId);
  await measure('all as labelled', given.workspaceId, known.threadId, (position) => position);
  if (!read) return measured;
  const imported = await rooms.newWorkspace(owner);
  rooms.clock.at = new Date();
  const threadId = await rooms.bringIn(imported, page);
  rooms.clock.at = await afterwards(rooms, imported.workspaceId);
  await score(imported.workspaceId);
  const positions = new Map(read.items.map(({ item, text }) => [item, text]));
  const itemOf = new Map(aligned.items.map(({ item, text }) => [text, item]));
  await measure(
    'all as read',
    imported.workspaceId,
    threadId,
    (position) => itemOf.get(positions.get(position)) ?? null,
  );
  return measured;
}

function readOrNull(page, owner) {
  try {
    return readThread(page, { owner });
  } catch {
    return null;
  }
}

// The day after the newest words: what waits there has not yet waited in vain.
async function afterwards(rooms, workspaceId) {
  const [{ newest }] = await rooms.database.query(
    'select max(coalesce(happened_at, created_at)) as newest from interactions where workspace_id = $1',
    [workspaceId],
  );
  return new Date(new Date(newest).getTime() + 86_400_000);
}

function waitingIn(rooms, workspaceId) {
  return rooms.database.query(
    `select s.contact_id as "contactId", c.name, (s.evidence->0->>'position')::int as position,
       s.evidence->0->>'asks' as asks, s.evidence->0->>'quote' as quote
     from suggestions s join contacts c on c.workspace_id = s.workspace_id and c.id = s.contact_id
     where s.workspace_id = $1 and s.reason = 'unanswered' and s.state = 'open'`,
    [workspaceId],
  );
}

/** Person by person: the one line that the product has of him, against all his comments that wait by the labels. */
function judge(found, truth, labelAt, labels) {
  const tallies = {};
  const wrong = [];
  const add = (name) => (tallies[name] = (tallies[name] ?? 0) + 1);
  const lines = found.map((line) => ({ ...line, item: labelAt(line.position) }));
  for (const { item, asks, quote } of lines) {
    const right = truth.get(item);
    const isRight = right && !right.closes;
    const label = labels.find(({ i }) => i === item);
    add(isRight ? 'any right' : 'any wrong');
    if (asks === 'question') add(right?.asks === 'question' ? 'question right' : 'question wrong');
    if (!isRight || (asks === 'question') !== (right.asks === 'question'))
      wrong.push(
        `item ${item} (${label ? personOf(label) : '?'}) is said to wait by ${asks} “${quote}”, labels: ${right?.asks ?? 'nothing'}`,
      );
  }
  for (const [name, asks] of [
    ['question', (one) => one.asks === 'question'],
    ['any', (one) => !one.closes],
  ]) {
    const people = new Map();
    for (const [item, one] of truth)
      if (one.who !== null && asks(one)) people.set(one.who, [...(people.get(one.who) ?? []), item]);
    for (const [who, items] of people) {
      if (lines.some((line) => items.includes(line.item) && (name === 'any' || line.asks === 'question'))) continue;
      add(`${name} missed`);
      wrong.push(`${who} waits by ${name} (item ${items}) and is not said to`);
    }
  }
  return { tallies, wrong };
}

/** Every quote of every suggestion: its interaction holds it, and its place in the thread shows that interaction. */
async function checkOpening(rooms, workspaceId, threadId) {
  const { items } = await rooms.itemsOf(workspaceId, threadId);
  const contacts = await rooms.database.query(
    'select distinct contact_id as id from suggestions where workspace_id = $1',
    [workspaceId],
  );
  const result = { all: 0, right: 0, wrong: [] };
  for (const { id } of contacts) {
    const { items: suggestions } = await rooms.suggestionsOf(workspaceId, id);
    for (const { reason, evidence } of suggestions) {
      for (const one of evidence.filter(({ kind }) => kind === 'words')) {
        result.all++;
        const isRight = await opensItsWords(rooms, workspaceId, items, one);
        if (isRight) result.right++;
        else result.wrong.push(`${reason} “${one.quote}” does not open its words (item ${one.position})`);
      }
    }
  }
  return result;
}

async function opensItsWords(
  { database },
  workspaceId,
  items,
  { interactionId, quote, isCovered, signalId, position },
) {
  const [row] = await database.query('select text, position from interactions where workspace_id = $1 and id = $2', [
    workspaceId,
    interactionId,
  ]);
  const [signal] = signalId ? await database.query('select quote from signals where id = $1', [signalId]) : [];
  const said = isCovered ? signal?.quote : quote;
  const shown = items.find((item) => item.position === position);
  const isShown = !shown?.parts?.length || shown.parts.some((part) => part.interactionId === interactionId);
  const holds = (text) => text !== undefined && flat(text).includes(flat(said ?? '').replace(/…$/, ''));
  return Boolean(row && isShown && row.position === position && holds(row.text) && holds(textOf(shown)));
}

const textOf = (item) => item && (item.text ?? item.parts?.map(({ text }) => text).join(''));
const flat = (text) => text.replace(/\s+/g, ' ').trim();
