import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useReckoning } from '../../../ui/time/reckoning';
import type { TimelineEntry } from '../../person/person.types';
import { useWorkspace } from '../../session/workspace';
import { request } from '../../../ui/request';
import { offerUndo, tellFailure } from '../../../ui/undo/undo';
import { MinutesInput } from '../../talked/minutes-input';
import type { Brief, Call } from '../calls.types';
import { InviteDialog } from '../invitations/invite-dialog';
import { CallReach, KnownReach } from '../reach-link';
import { useCallActions } from '../use-call-actions';
import { MoveCall } from '../week/move-call';
import styles from './talk.module.css';
import { beganAt, minutesOf, stopped, type TalkDraft } from './talk-draft';
import { TalkTimer } from './talk-timer';
import { useTalkDraft } from './use-talk-draft';

/** While the two talk: the number to tap, a timer, notes; and afterwards what came of it. */
export function TalkDesk({ brief }: { brief: Brief }) {
  const { call, reach, contactId } = brief;
  const { draft, isHereOnly, change, clear } = useTalkDraft(contactId);
  const now = Date.now();
  return (
    <section className={styles['desk']} aria-label="The talk">
      <div className={styles['reach']}>
        {call ? <CallReach call={call} /> : null}
        {call?.reachAt ? null : reach.map((one) => <KnownReach key={`${one.kind} ${one.value}`} reach={one} />)}
      </div>
      <TalkTimer draft={draft} onChange={change} />
      <Textarea
        label="Notes while you talk"
        description="Kept as you write; once you keep the talk they are read for facts and promises."
        autosize
        minRows={4}
        maxLength={20_000}
        value={draft.notes}
        onChange={(event) => {
          const { value } = event.currentTarget;
          change((before) => ({ ...before, notes: value }));
        }}
      />
      <p className={styles['dim']} role="status">
        {isHereOnly ? 'Frontporch does not answer just now: your notes are kept in this browser until it does.' : ''}
      </p>
      <div className={styles['row']}>
        <MinutesInput
          minutes={draft.minutes || String(minutesOf(draft, now) ?? '')}
          onMinutes={(minutes) => change((before) => ({ ...before, minutes }))}
        />
        {call ? (
          <Outcome call={call} draft={draft} onDone={clear} />
        ) : (
          <LogTalk brief={brief} draft={draft} onDone={clear} />
        )}
      </div>
    </section>
  );
}

interface OutcomeProps {
  call: Call;
  draft: TalkDraft;
  onDone: () => void;
}

/** What came of a planned call: held, missed by one of the two, or moved. */
function Outcome({ call, draft, onDone }: OutcomeProps) {
  const actions = useCallActions();
  const navigate = useNavigate();
  const { now } = useReckoning();
  const [moving, setMoving] = useState(false);
  const [proposing, setProposing] = useState(false);
  const hasBegun = new Date(call.startsAt) <= now;
  const held = async () => {
    const done = stopped(draft, Date.now());
    const durationMinutes = minutesOf(done, Date.now());
    const closed = await actions.held(call, {
      notes: done.notes,
      durationMinutes,
      startedAt: beganAt(call, done, Date.now()),
    });
    if (!closed?.interactionId) return;
    onDone();
    const { contactId, interactionId } = closed;
    await navigate({ to: '/people/$contactId/after/$interactionId', params: { contactId, interactionId } });
  };
  const missed = async (by: 'owner' | 'contact') => {
    if (await actions.missed(call, by)) setProposing(true);
  };
  return (
    <>
      <Button onClick={() => void held()} disabled={!hasBegun && draft.begunAt === null}>
        We talked
      </Button>
      {hasBegun ? (
        <>
          <Button variant="default" onClick={() => void missed('contact')}>
            They did not come
          </Button>
          <Button variant="default" onClick={() => void missed('owner')}>
            I did not come
          </Button>
        </>
      ) : null}
      <Button variant="default" onClick={() => setMoving(!moving)} aria-expanded={moving}>
        Move
      </Button>
      {moving ? <MoveCall call={call} onClose={() => setMoving(false)} /> : null}
      {proposing ? (
        <InviteDialog
          person={{ id: call.contactId, name: call.contactName }}
          isAnew
          onClose={() => setProposing(false)}
        />
      ) : null}
    </>
  );
}

/** A talk that was not planned here: either of the two rang. */
function LogTalk({ brief, draft, onDone }: { brief: Brief; draft: TalkDraft; onDone: () => void }) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const refresh = () => queryClient.invalidateQueries({ queryKey: [workspace.id] });
  const log = async (direction: 'inbound' | 'outbound') => {
    const done = stopped(draft, Date.now());
    const durationMinutes = minutesOf(done, Date.now());
    const body = {
      channel: 'phone',
      kind: 'call',
      direction,
      ...(done.begunAt === null ? {} : { happenedAt: new Date(done.begunAt).toISOString() }),
      ...(durationMinutes ? { durationMinutes } : {}),
      ...(done.notes.trim() ? { text: done.notes.trim() } : {}),
    };
    try {
      const path = `/contacts/${brief.contactId}/interactions`;
      const { id } = await request<TimelineEntry>(workspace.url(path), { method: 'POST', body });
      onDone();
      offerUndo(`Logged: you talked with ${brief.name}.`, () =>
        request(workspace.url(`/interactions/${id}`), { method: 'DELETE' }).finally(() => void refresh()),
      );
      const params = { contactId: brief.contactId, interactionId: id };
      await navigate({ to: '/people/$contactId/after/$interactionId', params });
    } catch (failure) {
      tellFailure(failure);
    } finally {
      await refresh();
    }
  };
  return (
    <>
      <Button onClick={() => void log('outbound')}>I called: keep</Button>
      <Button variant="default" onClick={() => void log('inbound')}>
        They called: keep
      </Button>
    </>
  );
}
