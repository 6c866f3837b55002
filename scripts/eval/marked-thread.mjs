// A labelled thread is one file: the page as pasted, with marks for the labels put into it. ⟦…⟧ stands for no text of
// the page. The marks are described in libs/reading/eval/README.md.
const HEAD = /^⟦(\d+) (comment|owner|pingback|spam)((?: \|[^⟦⟧|]*)*)⟧$/;
const FACTS = 'health family life_event location job age interest trait education plan'.split(' ');
const FIELDS = {
  offer: [],
  question: [],
  invite: ['to'],
  promise: ['by', 'to', 'due'],
  talked: ['with', 'channel'],
  fact: ['about', 'kind', 'sensitive'],
  relation: ['a', 'is', 'b'],
};

/** { page, owner: { names, handles }, labels } of a marked text; an Error names the line of a bad mark. */
export function readMarked(marked, file = 'thread') {
  const lines = marked.replace(/\r\n/g, '\n').split('\n');
  const owner = ownerOf(lines[0] ?? '', file);
  const page = [];
  const labels = [];
  let body = [];
  const close = () => {
    if (labels.length > 0) label(labels.at(-1), spansOf(body.join('\n'), file));
    page.push(spansOf(body.join('\n'), file).text);
    body = [];
  };
  for (const [at, line] of lines.slice(1).entries()) {
    const where = `${file}:${at + 2}`;
    if (!line.startsWith('⟦') || !/^⟦\d/.test(line)) {
      body.push(line);
      continue;
    }
    const head = HEAD.exec(line);
    if (!head) throw new Error(`${where}: no head of an item: ${line}`);
    close();
    if (Number(head[1]) !== labels.length + 1) throw new Error(`${where}: item ${labels.length + 1} should come here`);
    labels.push(blank(Number(head[1]), head[2], fieldsOf(head[3], where), where));
  }
  close();
  for (const one of labels)
    for (const { item } of one.replies_to)
      if (item !== null && (item < 1 || item > labels.length))
        throw new Error(`${file}: item ${one.i} answers ${item}`);
  return { page: page.join('\n'), owner, labels };
}

function ownerOf(line, file) {
  const head = /^⟦thread((?: \|[^⟦⟧|]*)*)⟧$/.exec(line);
  if (!head) throw new Error(`${file}:1: ⟦thread | owner: …⟧ should stand in the first line`);
  const { owner, handles } = fieldsOf(head[1], `${file}:1`);
  if (!owner) throw new Error(`${file}:1: no owner`);
  return { names: list(owner), handles: list(handles) };
}

const list = (text) => (text ?? '').split(/\s*,\s*/).filter((each) => each !== '');

function fieldsOf(text, where) {
  const fields = {};
  for (const part of text.split('|').slice(1)) {
    const [, name, value] = /^\s*([a-z]+):\s*(.*?)\s*$/.exec(part) ?? [];
    if (name === undefined) throw new Error(`${where}: "${part}" is no field`);
    fields[name] = value;
  }
  return fields;
}

function blank(i, kind, fields, where) {
  for (const name of Object.keys(fields))
    if (!['by', 'printed', 'know', 're', 'handles'].includes(name)) throw new Error(`${where}: "${name}" is no field`);
  const printed = fields.printed && fields.printed !== '-' ? fields.printed : null;
  const [confidence, evidence] = (fields.know ?? '').split(/\s+(.*)/);
  if (confidence && !['certain', 'probable', 'no'].includes(confidence))
    throw new Error(`${where}: know is certain, probable or no`);
  if (kind === 'comment' && printed === null && !confidence)
    throw new Error(`${where}: who wrote it is not printed; "know" says whether a reader can tell`);
  const inferred = printed === null && confidence && confidence !== 'no' ? { name: fields.by, confidence } : null;
  if (inferred && !inferred.name) throw new Error(`${where}: no "by"`);
  if (inferred && evidence) inferred.evidence = evidence;
  return {
    i,
    kind,
    printed_author: printed,
    inferred_author: inferred,
    written_by: fields.by ?? printed,
    replies_to: list(fields.re).map((each) => answeredOf(each, where)),
    handles: list(fields.handles),
    wants_to_talk: null,
    owner_invites: [],
    promises: [],
    met_or_talked: [],
    facts: [],
    relations: [],
    question_to_owner: null,
  };
}

function answeredOf(text, where) {
  const [, item, to] = /^(\d+|-)(?:=(.+))?$/.exec(text) ?? [];
  if (item === undefined) throw new Error(`${where}: "${text}" is no answered item; write 3, 3=Name or -=Name`);
  return { to: to ?? null, item: item === '-' ? null : Number(item) };
}

/** The text without marks, and of each mark its kind, its fields and the words in it. */
function spansOf(marked, file) {
  const spans = [];
  const open = [];
  let text = '';
  for (let at = 0; at < marked.length; at++) {
    if (marked[at] === '⟦') {
      const head = /^⟦([a-z]+)((?:;[a-z]+=[^;⟦⟧|]*)*)\|/.exec(marked.slice(at, at + 300));
      if (!head || !FIELDS[head[1]]) throw new Error(`${file}: bad mark at "${marked.slice(at, at + 60)}"`);
      const fields = {};
      for (const part of head[2].split(';').slice(1)) {
        const [name, value] = part.split('=');
        if (!FIELDS[head[1]].includes(name)) throw new Error(`${file}: ${head[1]} has no "${name}"`);
        fields[name] = value;
      }
      if (head[1] === 'fact' && !FACTS.includes(fields.kind))
        throw new Error(`${file}: a fact needs a kind: "${marked.slice(at, at + 60)}"`);
      open.push({ type: head[1], fields, start: text.length });
      at += head[0].length - 1;
    } else if (marked[at] === '⟧') {
      const span = open.pop();
      if (!span) throw new Error(`${file}: ⟧ without ⟦ after "${text.slice(-60)}"`);
      spans.push({ ...span, quote: plain(text.slice(span.start)) });
    } else text += marked[at];
  }
  if (open.length > 0) throw new Error(`${file}: ⟦${open[0].type} is not closed`);
  return { text, spans };
}

const plain = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

function label(item, { text, spans }) {
  item.body = text;
  for (const { type, fields, quote } of spans) {
    if (type === 'offer') item.wants_to_talk ??= quote;
    if (type === 'question') item.question_to_owner ??= quote;
    if (type === 'invite') item.owner_invites.push({ to: fields.to ?? null, quote });
    if (type === 'promise')
      item.promises.push({ by: item.kind === 'owner' ? 'owner' : 'author', to: null, ...fields, quote });
    if (type === 'talked') item.met_or_talked.push({ with: null, channel: null, ...fields, quote });
    if (type === 'relation') item.relations.push({ a: fields.a, relation: fields.is, b: fields.b, quote });
    if (type === 'fact')
      item.facts.push({
        about: fields.about ?? item.written_by,
        type: fields.kind,
        quote,
        sensitive: fields.sensitive === 'yes',
      });
    (item.quotes ??= []).push({ type, quote });
  }
}
