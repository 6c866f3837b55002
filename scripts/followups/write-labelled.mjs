// Writes a thread into the database as its labels have it: who wrote each item, whom it answers, and what was read in it.
import { randomUUID } from 'node:crypto';
import { personOf } from './unanswered-truth.mjs';

const DAY = '2026-01-05T12:00:00Z';

/** `items` as alignItems of the reading room gives them; the thread's id and the ids of its people by name. */
export async function writeLabelled(database, workspaceId, { items, labels }) {
  const threadId = randomUUID();
  await database.query(
    `insert into threads (workspace_id, id, title, created_at, updated_at) values ($1, $2, 'Labelled', $3, $3)`,
    [workspaceId, threadId, DAY],
  );
  const labelOf = new Map(labels.map((label) => [label.i, label]));
  const people = new Map();
  for (const label of labels) {
    const name = label.kind === 'comment' ? personOf(label) : null;
    if (name !== null && !people.has(name)) people.set(name, await addContact(database, workspaceId, name));
  }
  const rows = items.filter(({ kind }) => kind === 'comment' || kind === 'owner').flatMap(toRows(labelOf, people));
  for (const row of rows) await addRow(database, workspaceId, threadId, row);
  for (const row of rows) await addAnswers(database, workspaceId, row, rows, labelOf);
  return { threadId, people, rows };
}

/** What the labels say was read, in place of anything else. */
export async function writeSignals(database, workspaceId, rows, labels) {
  await database.query('delete from signals where workspace_id = $1', [workspaceId]);
  for (const label of labels) {
    const parts = rows.filter(({ item }) => item === label.i);
    const told = [
      ...(label.question_to_owner ? [{ type: 'question', quote: label.question_to_owner }] : []),
      ...(label.wants_to_talk ? [{ type: 'wants_to_talk', quote: label.wants_to_talk }] : []),
      ...label.owner_invites.map(({ quote }) => ({ type: 'invitation', quote })),
      ...label.promises.map(({ quote }) => ({ type: 'promise', quote })),
    ];
    for (const { type, quote } of told) {
      const part = parts.find(({ text }) => text.includes(quote));
      if (part) await addSignal(database, workspaceId, part, type, quote);
    }
  }
}

// The owner's words to several people are a part each, as an import has them.
function toRows(labelOf, people) {
  return ({ item, kind, text, parts }) => {
    const label = labelOf.get(item);
    const answers = label.replies_to.map(({ item: at, to }) => ({ item: at, name: to ?? '' }));
    const contactOf = (answer) => people.get(answer.item ? personOf(labelOf.get(answer.item)) : answer.name);
    const row = (words, part, answered) => {
      const contactId = kind === 'comment' ? people.get(personOf(label)) : answered.map(contactOf).find((id) => id);
      return { id: randomUUID(), item, kind, part, text: words, contactId: contactId ?? null, answered };
    };
    if (kind === 'comment' || answers.length < 2) return [row(text, 0, answers)];
    const spoken = parts.map((part) => ({ part, meant: [part.to, ...part.also].flatMap((to) => to?.item ?? []) }));
    const partOf = (answer) => spoken.findIndex(({ meant }) => answer.item !== null && meant[0] === answer.item);
    const rows = spoken.map(({ part }, at) =>
      row(
        part.text,
        at,
        answers.filter((answer) => partOf(answer) === at),
      ),
    );
    // Whom no part of its own is for was answered all the same.
    const others = answers.filter((answer) => partOf(answer) < 0);
    return [...rows, ...others.map((answer, at) => row('', rows.length + at, [answer]))];
  };
}

async function addContact(database, workspaceId, name) {
  const id = randomUUID();
  await database.query(
    `insert into contacts (workspace_id, id, name, created_at, updated_at) values ($1, $2, $3, $4, $4)`,
    [workspaceId, id, name, DAY],
  );
  return id;
}

function addRow(database, workspaceId, threadId, { id, item, kind, part, text, contactId, answered }) {
  const direction = kind === 'owner' ? 'outbound' : 'inbound';
  const what = answered.length > 0 ? 'reply' : 'comment';
  return database.query(
    `insert into interactions (workspace_id, id, contact_id, channel, kind, direction, precision, text, thread_id,
       position, part, created_at, updated_at)
     values ($1, $2, $3, 'blog', $4, $5, 'none', $6, $7, $8, $9, $10, $10)`,
    [workspaceId, id, contactId, what, direction, text, threadId, item, part, DAY],
  );
}

async function addAnswers(database, workspaceId, row, rows, labelOf) {
  for (const [ordinal, { item, name }] of row.answered.entries()) {
    const parts = rows.filter((one) => item !== null && one.item === item);
    const meant = parts.find(({ contactId }) => contactId !== null && contactId === row.contactId) ?? parts[0];
    const printed = name || (item && personOf(labelOf.get(item))) || '?';
    await database.query(
      `insert into interaction_answers (workspace_id, interaction_id, ordinal, answered_id, printed)
       values ($1, $2, $3, $4, $5)`,
      [workspaceId, row.id, ordinal, meant?.id ?? null, printed],
    );
  }
}

function addSignal(database, workspaceId, { id, kind, text }, type, quote) {
  const isPromise = type === 'promise';
  const by = isPromise ? (kind === 'owner' ? 'owner' : 'contact') : null;
  return database.query(
    `insert into signals (workspace_id, id, interaction_id, type, state, quote, start, promised_by, sensitive)
     values ($1, $2, $3, $4, $5, $6, $7, $8, false)`,
    [workspaceId, randomUUID(), id, type, isPromise ? 'open' : 'read', quote, text.indexOf(quote), by],
  );
}
