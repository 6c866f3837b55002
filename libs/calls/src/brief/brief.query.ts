import { ContactQuery } from '#libs/contacts';
import { channels, TimelineQuery, type TimelineEntry } from '#libs/interactions';
import { ContactMemoryQuery, type ContactMemoryView, type PlacedSignal } from '#libs/memory';
import { Clock } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { CallView } from '../bookings/call.view.js';
import { ListCallsQuery } from '../bookings/list-calls.query.js';
import type { BriefView, ReachView } from './brief.view.js';
import { openers, type SaidWords } from './openers.js';

const MOST_OF_CHANNEL = 2;
const MOST_FACTS = 12;
const MOST_OPEN = 6;
const MOST_WAITING = 20;

/** What is good to know before a talk with somebody. */
@Injectable()
export class BriefQuery {
  constructor(
    private readonly contacts: ContactQuery,
    private readonly timeline: TimelineQuery,
    private readonly memory: ContactMemoryQuery,
    private readonly calls: ListCallsQuery,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError where the workspace has no such contact. */
  async get(workspaceId: string, contactId: string, uncover = false): Promise<BriefView> {
    const contact = await this.contacts.get(workspaceId, contactId);
    const [memory, last, call] = await Promise.all([
      this.memory.get(workspaceId, contactId, uncover),
      this.lastOfEach(workspaceId, contactId),
      this.nearestCall(workspaceId, contactId, uncover),
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
      call,
      reach: contact.identities.flatMap(({ kind, value, printed }) =>
        canCall(kind) ? [{ kind, value, printed }] : [],
      ),
      openers: openers(saidBy(memory, questions, promisesByOwner)),
      last: last.map((entry) => (entry.isSensitive && !uncover ? { ...entry, text: '', markup: [] } : entry)),
      questions,
      promisesByOwner,
      promisesByContact: memory.promisesByContact.filter(isOpen).slice(0, MOST_OPEN),
      facts: newestFirst(memory.facts.flatMap(({ items }) => items)).slice(0, MOST_FACTS),
      relations: memory.relations.slice(0, MOST_OPEN),
    };
  }

  // While they talk, and until somebody says what came of it, a call whose time is over is still the one.
  private async nearestCall(workspaceId: string, contactId: string, uncover: boolean): Promise<CallView | null> {
    const [coming, waiting] = await Promise.all([
      this.calls.page(workspaceId, { list: 'coming', contactId, uncover, limit: 1 }),
      this.calls.page(workspaceId, { list: 'waiting', contactId, uncover, limit: MOST_WAITING }),
    ]);
    const now = this.clock.now().getTime();
    const [next, last] = [coming.items[0] ?? null, waiting.items.at(-1) ?? null];
    if (next === null || last === null) return next ?? last;
    return Date.parse(next.startsAt) - now < now - Date.parse(last.endsAt) ? next : last;
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

function canCall(kind: string): kind is ReachView['kind'] {
  return kind === 'phone' || kind === 'skype';
}

function newestFirst(signals: PlacedSignal[]): PlacedSignal[] {
  return [...signals].sort((a, b) => (b.happenedAt ?? '').localeCompare(a.happenedAt ?? ''));
}
