// Compares the labels of a thread with what was read of it, aspect by aspect.
const SIGNALS = {
  'wants to talk': ['wants_to_talk', (label) => [label.wants_to_talk]],
  invitation: ['invitation', (label) => label.owner_invites.map(({ quote }) => quote)],
  promise: ['promise', (label) => label.promises.map(({ quote }) => quote)],
  question: ['question', (label) => [label.question_to_owner]],
  talked: ['talked', (label) => label.met_or_talked.map(({ quote }) => quote)],
};
const BY_QUOTE = { fact: 'facts', relation: 'relations' };
const SAME_BEGINNING = 25;

/** Per aspect { right, wrong, missed }, and a line for each difference. */
export function measure(labels, printed) {
  const tallies = {};
  const wrong = [];
  const read = new Map(printed.map((row) => [row.item, row]));
  for (const label of labels) {
    const row = read.get(label.i) ?? { kind: 'none', author: {}, repliesTo: [], handles: [], signals: [], text: '' };
    const count = (aspect, gold, got) => {
      const tally = (tallies[aspect] ??= { right: 0, wrong: 0, missed: 0 });
      const [expected, found] = [new Set(gold), new Set(got)];
      for (const each of found) tally[expected.has(each) ? 'right' : 'wrong']++;
      for (const each of expected) if (!found.has(each)) tally.missed++;
      const same = expected.size === found.size && [...expected].every((each) => found.has(each));
      if (!same) wrong.push(`${label.i} ${aspect}: should be [${[...expected]}], was read as [${[...found]}]`);
    };
    count('kind', [label.kind], [row.kind]);
    countAuthors(count, label, row);
    const answered = (replies) => replies.filter(({ item }) => item).map(({ item }) => item);
    count('reply link', answered(label.replies_to), answered(row.repliesTo));
    count('handle', label.handles.map(lower), row.handles.map(lower));
    countSignals(count, label, row.signals);
  }
  return { tallies, wrong };
}

/** One tally of many. */
export function sum(all) {
  const total = {};
  for (const tallies of all) {
    for (const [aspect, { right, wrong, missed }] of Object.entries(tallies)) {
      const tally = (total[aspect] ??= { right: 0, wrong: 0, missed: 0 });
      tally.right += right;
      tally.wrong += wrong;
      tally.missed += missed;
    }
  }
  return total;
}

function countAuthors(count, label, { kind, author }) {
  const isNamed = (name) => Boolean(name) && !/^(anonymous|guest|unknown)\b/i.test(name);
  if (label.kind !== 'comment') return;
  if (isNamed(label.printed_author)) {
    count('printed author', [label.printed_author], [alike(author.printed, label.printed_author)]);
    return;
  }
  if (kind === 'comment' && isNamed(author.printed)) count('printed author', [], [author.printed]);
  const gold = label.inferred_author?.name;
  const got = author.inferred && alike(author.inferred.name, gold);
  count('inferred author', gold ? [gold] : [], got ? [got] : []);
  if (author.inferred?.confidence === 'certain') count('said certain', [gold], [got]);
}

function countSignals(count, label, signals) {
  const quotes = (type) => signals.filter((signal) => signal.type === type).map(({ quote }) => quote);
  for (const [aspect, [type, goldOf]] of Object.entries(SIGNALS)) {
    const has = (list) => (list.some(Boolean) ? ['yes'] : []);
    count(aspect, has(goldOf(label)), has(quotes(type)));
  }
  for (const [type, key] of Object.entries(BY_QUOTE)) countQuotes(count, type, label[key], quotes(type));
  const sensitive = label.facts.filter((fact) => fact.sensitive);
  const read = signals.filter((signal) => signal.type === 'fact' && signal.sensitive).map(({ quote }) => quote);
  countQuotes(count, 'sensitive fact', sensitive, read);
}

function countQuotes(count, aspect, labelled, quotes) {
  const gold = labelled.map(({ quote }) => quote);
  count(
    aspect,
    gold,
    quotes.map((quote) => gold.find((each) => overlap(each, quote)) ?? quote),
  );
}

const lower = (text) => text.toLowerCase();
const overlap = (a, b) => a.includes(b.slice(0, SAME_BEGINNING)) || b.includes(a.slice(0, SAME_BEGINNING));

/** The labelled name where the read one means the same person: same first word, and one holds all words of the other. */
function alike(name, labelled) {
  const [read, gold] = [wordsOf(name), wordsOf(labelled)];
  if (read.length === 0 || gold.length === 0 || read[0] !== gold[0]) return name;
  const [short, long] = read.length < gold.length ? [read, gold] : [gold, read];
  return short.every((word) => long.includes(word)) ? labelled : name;
}

function wordsOf(name) {
  const plain = (name ?? '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]/gu, ' ');
  return plain.split(/\s+/).filter((word) => word !== '');
}
