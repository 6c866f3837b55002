import { ContactQuery } from '#libs/contacts';
import { channels, TimelineQuery, type TimelineEntry } from '#libs/interactions';
import { ContactMemoryQuery, type ContactMemoryView, type PlacedSignal } from '#libs/memory';
import { Injectable } from '@nestjs/common';
import { ListCallsQuery } from '../bookings/list-calls.query.js';
import type { BriefView } from './brief.view.js';
import { openers, type SaidWords } from './openers.js';

const MOST_OF_CHANNEL = 2;
const MOST_FACTS = 12;
const MOST_OPEN = 6;

/** What is good to know before a talk with somebody. */
@Injectable()
export class BriefQuery {
  constructor(
    private readonly contacts: ContactQuery,
    private readonly timeline: TimelineQuery,
    private readonly memory: ContactMemoryQuery,
    private readonly calls: ListCallsQuery,
  ) {}

  /** Throws NotFoundError where the workspace has no such contact. */
  async get(workspaceId: string, contactId: string, uncover = false): Promise<BriefView> {
    const contact = await this.contacts.get(workspaceId, contactId);
    const [memory, last, calls] = await Promise.all([
      this.memory.get(workspaceId, contactId, uncover),
      this.lastOfEach(workspaceId, contactId),
      this.calls.page(workspaceId, { list: 'coming', contactId, limit: 1 }),
    ]);
    const isOpen = ({ state }: PlacedSignal) => state === 'open';
    const questions = memory.questions.filter(({ isAnswered }) => !isAnswered).slice(0, MOST_OPEN);
    const promisesByOwner = memory.promisesByOwner.filter(isOpen).slice(0, MOST_OPEN);
    const { name, circle, about, clocks } = contact;
    return {
      contactId,
      name,
      circle,
      depth: clocks.depth,
      depthAt: clocks.depthAt,
      about,
      call: calls.items[0] ?? null,
      openers: openers(saidBy(memory, questions, promisesByOwner)),
      last: last.map((entry) => (entry.isSensitive && !uncover ? { ...entry, text: '' } : entry)),
      questions,
      promisesByOwner,
      promisesByContact: memory.promisesByContact.filter(isOpen).slice(0, MOST_OPEN),
      facts: newestFirst(memory.facts.flatMap(({ items }) => items)).slice(0, MOST_FACTS),
      relations: memory.relations.slice(0, MOST_OPEN),
    };
  }

  private async lastOfEach(workspaceId: string, contactId: string): Promise<TimelineEntry[]> {
    const pages = await Promise.all(
      channels.map((channel) => this.timeline.page(workspaceId, contactId, { channel, limit: MOST_OF_CHANNEL })),
    );
    return pages.flatMap(({ items }) => items);
  }
}

// Never sensitive words: an opener may be read aloud.
function saidBy(memory: ContactMemoryView, questions: PlacedSignal[], promises: PlacedSignal[]): SaidWords[] {
  const said = (signals: PlacedSignal[], kindOf: (signal: PlacedSignal) => SaidWords['kind'] | null): SaidWords[] =>
    signals.flatMap((signal) => {
      const kind = kindOf(signal);
      if (signal.isSensitive || signal.quote === null || kind === null) return [];
      return [{ kind, quote: signal.quote, at: signal.happenedAt === null ? null : Date.parse(signal.happenedAt) }];
    });
  return [
    ...said(promises, () => 'promise_by_owner'),
    ...said(questions, () => 'question'),
    ...said(memory.offers, () => 'offer'),
    ...memory.facts.flatMap(({ kind, items }) => said(items, () => kind)),
  ];
}

function newestFirst(signals: PlacedSignal[]): PlacedSignal[] {
  return [...signals].sort((a, b) => (b.happenedAt ?? '').localeCompare(a.happenedAt ?? ''));
}
