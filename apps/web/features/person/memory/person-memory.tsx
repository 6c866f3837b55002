import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Fold } from '../../../ui/layout/fold';
import { Failure, SkeletonLines } from '../../../ui/layout/states';
import { useHidden } from '../../../ui/undo/undo';
import { contactMemoryQuery } from '../../memory/memory.queries';
import { ownFactNames } from '../../memory/fact-words';
import type { PlacedSignal } from '../../memory/memory.types';
import { useWorkspace } from '../../session/workspace';
import { useReckoning } from '../../../ui/time/reckoning';
import { AddFact } from '../facts/add-fact';
import { OwnFact } from '../facts/own-fact';
import type { Contact } from '../person.types';
import { Remembered } from './remembered';
import { RememberedList } from './remembered-list';
import styles from './person-memory.module.css';
import { sortedMemory, type Known } from './sorted-memory';

/** What is remembered of a person: facts, promises both ways, what is open, talks, and who is tied to whom. */
export function PersonMemory({ contact }: { contact: Contact }) {
  const workspace = useWorkspace();
  const hidden = useHidden();
  const reckoning = useReckoning();
  const memory = useQuery(contactMemoryQuery(workspace, contact.id));
  const [uncovered, setUncovered] = useState<ReadonlySet<string>>(new Set());
  const words = useQuery({ ...contactMemoryQuery(workspace, contact.id, true), enabled: uncovered.size > 0 });
  if (memory.error && !memory.data) return <Failure error={memory.error} onRetry={() => void memory.refetch()} />;
  if (!memory.data) return <SkeletonLines rows={4} height={64} />;
  const sorted = sortedMemory(memory.data, words.data, { hidden, uncovered, reckoning });
  const first = contact.name.split(' ')[0] ?? contact.name;
  const show = ({ id }: { id: string }) => setUncovered(new Set([...uncovered, id]));
  const one = (signal: PlacedSignal) => (
    <Remembered key={signal.id} signal={signal} name={contact.name} onShow={() => show(signal)} />
  );
  const oneKnown = (known: Known) =>
    'own' in known ? (
      <OwnFact key={known.own.id} fact={known.own} contact={contact} onShow={() => show(known.own)} />
    ) : (
      one(known.read)
    );
  return (
    <>
      <Fold title="What you know" label="What you know" open>
        {sorted.facts.length + sorted.expired.length === 0 ? (
          <p className={styles['none']}>
            Nothing is found yet. What {first} tells in threads, and what you note (N), is read and stands here with its
            words.
          </p>
        ) : null}
        {sorted.facts.map(({ kind, items }) => (
          <RememberedList key={kind} title={ownFactNames[kind]} items={items}>
            {oneKnown}
          </RememberedList>
        ))}
        <RememberedList title="Holds no more" items={sorted.expired} shown={0}>
          {oneKnown}
        </RememberedList>
        {workspace.canWrite ? <AddFact contact={contact} /> : null}
        <RememberedList title="Who is tied to whom" items={sorted.relations}>
          {one}
        </RememberedList>
      </Fold>
      {sorted.openCount + sorted.closedCount > 0 ? (
        <Fold title="Between you" label="Between you" open>
          <RememberedList title={`You promised ${first}`} items={sorted.yourPromises}>
            {one}
          </RememberedList>
          <RememberedList title={`${first} promised you`} items={sorted.theirPromises}>
            {one}
          </RememberedList>
          <RememberedList title={`${first} offers to talk`} items={sorted.offers}>
            {one}
          </RememberedList>
          <RememberedList title="Questions without an answer" items={sorted.questions}>
            {one}
          </RememberedList>
          <RememberedList title={`You invited ${first}`} items={sorted.invitations}>
            {one}
          </RememberedList>
          <RememberedList title="Talks you had" items={sorted.talks}>
            {one}
          </RememberedList>
          <RememberedList title="Settled" items={sorted.settled} shown={0}>
            {one}
          </RememberedList>
        </Fold>
      ) : null}
    </>
  );
}
