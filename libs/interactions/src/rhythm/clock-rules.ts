import { dayOf, daysBetween } from '#libs/platform';
import type { Depth } from '../interaction-words.js';
import type { Interaction } from '../interaction.entity.js';
import { isOwnWord } from './own-word.js';
import { rhythmOf, type RunningRhythm } from './running-rhythm.js';

/** A contact's interaction with what it answers: the direction of the answered row, null where none is known. */
export type ToldInteraction = Pick<
  Interaction,
  | 'id'
  | 'channel'
  | 'kind'
  | 'direction'
  | 'precision'
  | 'datedBy'
  | 'happenedAt'
  | 'threadId'
  | 'position'
  | 'part'
  | 'text'
> & { answered: (Interaction['direction'] | null)[] };

export interface RuledClocks {
  firstInboundAt: Date | null;
  lastInboundAt: Date | null;
  firstOutboundAt: Date | null;
  lastOutboundAt: Date | null;
  lastExchangeAt: Date | null;
  lastTalkAt: Date | null;
  inboundCount: number;
  outboundCount: number;
  talkCount: number;
  channels: string[];
  depth: Depth;
  depthAt: Date | null;
  depthInteractionId: string | null;
  lastWordsId: string | null;
}

/**
 * The rules of docs/decisions/0003 told a second time, step by step and without SQL, for the specs to compare with what
 * `Clocks.refresh` computes.
 */
export function ruledClocks(interactions: ToldInteraction[]): RuledClocks {
  const rows = interactions.filter(({ kind }) => kind !== 'note').sort(inOrder);
  const inbound = rows.filter(({ direction }) => direction === 'inbound');
  const outbound = rows.filter(({ direction }) => direction === 'outbound');
  const talks = rows.filter(isTalk);
  const exchanges = rows.filter((row, index) => isExchange(row, rows[index - 1]));
  const words = inbound.filter((row) => !isTalk(row) && row.text !== '').at(-1);
  return {
    firstInboundAt: earliest(inbound),
    lastInboundAt: latest(inbound),
    firstOutboundAt: earliest(outbound),
    lastOutboundAt: latest(outbound),
    lastExchangeAt: latest(exchanges),
    lastTalkAt: latest(talks),
    inboundCount: inbound.length,
    outboundCount: outbound.length,
    talkCount: talks.length,
    channels: [...new Set(rows.map(({ channel }) => channel))].sort(),
    ...depthOf(rows),
    lastWordsId: words?.id ?? null,
  };
}

/** A person's rhythm counted from all words at once. */
export function ruledRhythm(interactions: ToldInteraction[], timeZone: string): RunningRhythm | null {
  const heard = interactions.flatMap((row) => (isOwnWord(row) && row.happenedAt ? [row.happenedAt] : []));
  return rhythmOf(heard.map((instant) => daysBetween('1970-01-01', dayOf(instant, timeZone))));
}

function depthOf(rows: ToldInteraction[]): Pick<RuledClocks, 'depth' | 'depthAt' | 'depthInteractionId'> {
  const privately = rows.filter(isPrivate);
  const publicly = rows.filter((row) => !isTalk(row) && !isPrivate(row));
  const ladder: [Depth, ToldInteraction | undefined][] = [
    ['met', rows.find((row) => isTalk(row) && isMeeting(row))],
    ['voice', rows.find((row) => isTalk(row) && !isMeeting(row))],
    ['letters', privately.find((row, index) => turns(row, privately[index - 1]))],
    ['chat', publicly.find((row, index) => saysAnswer(row) || turns(row, publicly[index - 1]))],
    ['wave', publicly.find(({ direction }) => direction === 'inbound')],
  ];
  const [depth, row] = ladder.find(([, evidence]) => evidence) ?? ['none' as const, undefined];
  return { depth, depthAt: row?.happenedAt ?? null, depthInteractionId: row?.id ?? null };
}

function isTalk({ channel, kind }: ToldInteraction): boolean {
  if (kind === 'call' || kind === 'meeting') return true;
  return ['phone', 'video', 'in_person'].includes(channel) && kind !== 'message';
}

function isMeeting({ channel, kind }: ToldInteraction): boolean {
  return channel === 'in_person' || (kind === 'meeting' && channel !== 'phone' && channel !== 'video');
}

function isPrivate(row: ToldInteraction): boolean {
  return !isTalk(row) && (row.channel === 'email' || row.kind === 'message');
}

function isExchange(row: ToldInteraction, before: ToldInteraction | undefined): boolean {
  const messageByHand = row.kind === 'message' && row.datedBy === 'hand';
  return isTalk(row) || messageByHand || saysAnswer(row) || turns(row, before);
}

/** Somebody else may answer other commenters, so only what answers the owner counts; the owner answers people. */
function saysAnswer({ direction, answered }: ToldInteraction): boolean {
  return direction === 'outbound' ? answered.length > 0 : answered.includes('outbound');
}

function turns(row: ToldInteraction, before: ToldInteraction | undefined): boolean {
  return before !== undefined && before.direction !== row.direction;
}

function inOrder(a: ToldInteraction, b: ToldInteraction): number {
  return (
    order(a.happenedAt?.getTime() ?? -Infinity, b.happenedAt?.getTime() ?? -Infinity) ||
    order(a.threadId ?? '', b.threadId ?? '') ||
    order(a.position ?? -1, b.position ?? -1) ||
    order(a.part, b.part) ||
    order(a.id, b.id)
  );
}

function order<T>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function instants(rows: ToldInteraction[]): number[] {
  return rows.flatMap(({ happenedAt }) => (happenedAt === null ? [] : [happenedAt.getTime()]));
}

function earliest(rows: ToldInteraction[]): Date | null {
  const all = instants(rows);
  return all.length === 0 ? null : new Date(Math.min(...all));
}

function latest(rows: ToldInteraction[]): Date | null {
  const all = instants(rows);
  return all.length === 0 ? null : new Date(Math.max(...all));
}
