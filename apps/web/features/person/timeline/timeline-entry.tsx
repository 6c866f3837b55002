import { ActionIcon, Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { MoreIcon, OutIcon } from '../../../ui/icons';
import { request } from '../../../ui/request';
import { safeHref } from '../../../ui/text/links';
import { WhenText } from '../../../ui/time/when-text';
import { removeLater } from '../../../ui/undo/undo';
import { MarkedWords } from '../../memory/marked-words';
import type { Signal } from '../../memory/memory.types';
import { useWorkspace } from '../../session/workspace';
import { ChannelIcon } from './channel-icon';
import { EditEntry } from './edit-entry';
import { entryVerb } from './entry-words';
import styles from '../person.module.css';
import type { Contact, TimelineEntry } from '../person.types';

const longText = 700;

interface TimelineEntryProps {
  entry: TimelineEntry;
  contact: Contact;
  /** What was found in its words. */
  signals: readonly Signal[];
  /** Whether there is something sensitive in what it answers. */
  covers: (interactionId: string | null) => boolean;
}

/** One thing that passed between the two; what is sensitive in it stays covered until it is asked for. */
export function TimelineEntryView({ entry, contact, signals, covers }: TimelineEntryProps) {
  const { canWrite } = useWorkspace();
  const [editing, setEditing] = useState(false);
  const [whole, setWhole] = useState(false);
  const long = entry.text.length > longText;
  return (
    <li className={styles['entry']} data-direction={entry.direction} id={`entry-${entry.id}`}>
      <span className={styles['mark']}>
        <ChannelIcon channel={entry.channel} kind={entry.kind} />
      </span>
      <div className={styles['entryBody']}>
        <p className={styles['entryHead']}>
          <strong>{entry.direction === 'inbound' ? contact.name : 'You'}</strong> {entryVerb(entry)}
          {entry.durationMinutes ? `, ${entry.durationMinutes} minutes` : ''} <EntryPlace entry={entry} />
          <WhenText className={styles['entryWhen']} {...entry} />
        </p>
        <Answered entry={entry} covers={covers} />
        {editing ? (
          <EditEntry entry={entry} onClose={() => setEditing(false)} />
        ) : entry.text || entry.markup.length > 0 ? (
          <>
            <MarkedWords
              text={entry.text}
              markup={entry.markup}
              signals={signals}
              marks={false}
              clamp={long && !whole ? 6 : undefined}
            />
            {long ? (
              <button type="button" className={styles['add']} onClick={() => setWhole(!whole)}>
                {whole ? 'Less' : 'The rest'}
              </button>
            ) : null}
          </>
        ) : null}
      </div>
      {canWrite && !editing ? <EntryMenu entry={entry} contact={contact} onEdit={() => setEditing(true)} /> : null}
    </li>
  );
}

function EntryPlace({ entry }: { entry: TimelineEntry }) {
  const permalink = safeHref(entry.permalink);
  const title = entry.threadTitle ?? 'a thread without a title';
  return (
    <>
      {entry.threadId ? (
        <>
          under{' '}
          <Link to="/threads/$threadId" params={{ threadId: entry.threadId }} hash={`item-${entry.position ?? 1}`}>
            {title}
          </Link>{' '}
        </>
      ) : null}
      {permalink ? (
        <a href={permalink} target="_blank" rel="noopener noreferrer nofollow ugc" aria-label="Open where it stands">
          <OutIcon />
        </a>
      ) : null}
    </>
  );
}

function Answered({ entry, covers }: Pick<TimelineEntryProps, 'entry' | 'covers'>) {
  return entry.answers.map((answer, index) => (
    <p key={index} className={styles['answered']}>
      in answer to {answer.authorName ?? answer.printed}
      {answer.excerpt && !covers(answer.interactionId) ? (
        <span className={styles['excerpt']}> “{answer.excerpt}”</span>
      ) : null}
    </p>
  ));
}

function EntryMenu({ entry, contact, onEdit }: Pick<TimelineEntryProps, 'entry' | 'contact'> & { onEdit: () => void }) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const remove = () =>
    removeLater({
      ids: [entry.id],
      message: 'Taken off the timeline.',
      send: (keepalive) => request(workspace.url(`/interactions/${entry.id}`), { method: 'DELETE', keepalive }),
      after: () => void queryClient.invalidateQueries({ queryKey: [workspace.id] }),
    });
  const isTalk = entry.kind === 'call' || entry.kind === 'meeting';
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon className={styles['entryMenu']} variant="subtle" size={32} aria-label="More for this entry">
          <MoreIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isTalk ? (
          <Menu.Item component={Link} to={`/people/${contact.id}/after/${entry.id}`}>
            What was read, and what comes next
          </Menu.Item>
        ) : null}
        {entry.importId === null ? <Menu.Item onClick={onEdit}>Change</Menu.Item> : null}
        <Menu.Item color="var(--red)" onClick={remove}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
