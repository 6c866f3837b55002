import { Parser } from 'htmlparser2';

/** Somebody as a page names him. */
export interface VoicePerson {
  /** As in "tel:+1901…"; empty where the number was withheld. */
  tel: string;
  name: string;
  isMe: boolean;
}

export interface VoiceMessage {
  /** ISO, with its offset. */
  at: string;
  sender: VoicePerson | null;
  text: string;
}

/** One HTML file of Google Voice: a conversation, a call or a voicemail. */
export interface VoicePage {
  messages: VoiceMessage[];
  /** Of a group. */
  participants: VoicePerson[];
  /** Of a call or a voicemail. */
  other: VoicePerson | null;
  published: string;
  duration: string;
  transcript: string;
  /** "placed", "received", "missed", "voicemail", "sms", "spam", "trash" …, as the labels link to them. */
  labels: string[];
  title: string;
  /** The page came to its end. */
  isWhole: boolean;
}

type Field = 'name' | 'text' | 'transcript' | 'title';

const LONGEST_TEXT = 1_000_000;

export function readVoicePage(html: string): VoicePage {
  const reader = new PageReader();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.open(tag, attributes),
      ontext: (text) => reader.add(text),
      onclosetag: (tag) => reader.close(tag),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return { ...reader.page, isWhole: /<\/html>\s*$/i.test(html) };
}

class PageReader {
  readonly page: VoicePage = {
    messages: [],
    participants: [],
    other: null,
    published: '',
    duration: '',
    transcript: '',
    labels: [],
    title: '',
    isWhole: false,
  };
  private area: 'participants' | 'message' | 'contributor' | null = null;
  private person: VoicePerson | null = null;
  private field: { name: Field; tag: string } | null = null;

  open(tag: string, attributes: Record<string, string>): void {
    const classes = new Set((attributes['class'] ?? '').split(/\s+/));
    if (tag === 'div') this.enter(classes);
    if (tag === 'a') this.link(classes, attributes);
    if (tag === 'abbr') this.when(classes, attributes['title'] ?? '');
    if (tag === 'br') this.add('\n');
    const field = fieldOf(tag, classes);
    if (field && this.field === null) this.field = { name: field, tag };
  }

  add(text: string): void {
    const { field, page, person } = this;
    const message = page.messages.at(-1);
    if (field?.name === 'name' && person && person.name.length < 500) person.name += text;
    if (field?.name === 'text' && message && message.text.length < LONGEST_TEXT) message.text += text;
    if (field?.name === 'transcript' && page.transcript.length < LONGEST_TEXT) page.transcript += text;
    if (field?.name === 'title' && page.title.length < 500) page.title += text;
  }

  close(tag: string): void {
    if (this.field?.tag !== tag) return;
    // "Me" stands in an abbreviation, everybody else's name in a span.
    if (this.field.name === 'name' && this.person)
      this.person.isMe = tag === 'abbr' && this.person.name.trim() === 'Me';
    this.field = null;
  }

  private enter(classes: Set<string>): void {
    if (classes.has('participants')) this.area = 'participants';
    if (classes.has('contributor')) this.area = 'contributor';
    if (classes.has('tags')) this.area = null;
    if (!classes.has('message')) return;
    this.area = 'message';
    this.page.messages.push({ at: '', sender: null, text: '' });
  }

  private link(classes: Set<string>, { href = '', rel }: Record<string, string>): void {
    if (rel === 'tag') this.page.labels.push(href.split('#')[1]?.toLowerCase() ?? '');
    if (!classes.has('tel')) return;
    this.person = { tel: href.replace(/^tel:/i, ''), name: '', isMe: false };
    const message = this.page.messages.at(-1);
    if (this.area === 'participants') this.page.participants.push(this.person);
    else if (this.area === 'contributor') this.page.other = this.person;
    else if (this.area === 'message' && message) message.sender = this.person;
  }

  private when(classes: Set<string>, title: string): void {
    const message = this.page.messages.at(-1);
    if (classes.has('dt') && message) message.at = title;
    if (classes.has('published')) this.page.published = title;
    if (classes.has('duration')) this.page.duration = title;
  }
}

function fieldOf(tag: string, classes: Set<string>): Field | null {
  if (classes.has('fn')) return 'name';
  if (classes.has('full-text')) return 'transcript';
  if (tag === 'title') return 'title';
  return tag === 'q' ? 'text' : null;
}
