import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { startTransition, useOptimistic, useState } from 'react';
import { Page, Section } from '../../ui/layout/page';
import { Failure, SkeletonLines } from '../../ui/layout/states';
import { safeHref } from '../../ui/text/links';
import { useWorkspace } from '../session/workspace';
import { countsSentence, othersSentence } from './counts-sentence';
import { OpenInvitationForm } from './open-invitation-form';
import { openInvitationQuery } from './open-invitations.queries';
import styles from './open-invitations.module.css';
import type { OpenInvitation } from './open-invitations.types';
import { RequestList } from './requests/request-list';
import { useOpenInvitationActions } from './use-open-invitation-actions';

/** One page for readers: what came of it, its address, and who has asked. */
export function OpenInvitationPage() {
  const { openInvitationId } = useParams({ from: '/inside/calls/open/$openInvitationId' });
  const found = useQuery(openInvitationQuery(useWorkspace(), openInvitationId));
  if (found.data) return <OpenInvitationSheet page={found.data} />;
  return (
    <Page title="Open invitation" lead={<>&nbsp;</>}>
      {found.error ? (
        <Failure error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <SkeletonLines rows={5} height={88} />
      )}
    </Page>
  );
}

function OpenInvitationSheet({ page }: { page: OpenInvitation }) {
  const actions = useOpenInvitationActions();
  const [editing, setEditing] = useState(false);
  const { counts } = page;
  return (
    <Page
      title={page.postTitle || page.title}
      name={`Open invitation: ${page.postTitle || page.title}`}
      lead={
        <>
          <strong className={styles['counts']}>{countsSentence(counts)}</strong> {othersSentence(counts)}
        </>
      }
      actions={<OnSwitch page={page} />}
    >
      {editing ? (
        <OpenInvitationForm
          label="The page for readers"
          start={page}
          send="Keep"
          keep={({ title, words, question, postTitle, postUrl, mostAWeek, minutes }) =>
            actions.edit(page, { title, words, question, postTitle, postUrl, mostAWeek, minutes })
          }
          onClose={() => setEditing(false)}
        />
      ) : (
        <Address page={page} onEdit={() => setEditing(true)} />
      )}
      <Section title="Who has asked">
        <RequestList page={page} />
      </Section>
      <p>
        <Link to="/calls">All calls</Link>
      </p>
    </Page>
  );
}

/** Shows at once what was clicked, whatever else of the page is on its way meanwhile. */
function OnSwitch({ page }: { page: OpenInvitation }) {
  const { isOwner } = useWorkspace();
  const { switchTo } = useOpenInvitationActions();
  const [isOn, setIsOn] = useOptimistic(page.isOn);
  return (
    <Checkbox
      label="Readers may ask"
      checked={isOn}
      disabled={!isOwner}
      onChange={(event) => {
        const { checked } = event.currentTarget;
        startTransition(async () => {
          setIsOn(checked);
          await switchTo(page, checked);
        });
      }}
    />
  );
}

function Address({ page, onEdit }: { page: OpenInvitation; onEdit: () => void }) {
  const { isOwner } = useWorkspace();
  const actions = useOpenInvitationActions();
  const [copied, setCopied] = useState(false);
  const address = page.link ?? new URL(page.path, window.location.origin).toString();
  const copy = () => navigator.clipboard.writeText(address).then(() => setCopied(true));
  const post = safeHref(page.postUrl);
  return (
    <section className={styles['address']} aria-label="The address of the page">
      <p>
        <a href={page.path} target="_blank" rel="noopener">
          {address}
        </a>
      </p>
      <p className={styles['dim']}>
        Give it to the readers of{' '}
        {post ? (
          <a href={post} target="_blank" rel="noopener noreferrer">
            {page.postTitle || post}
          </a>
        ) : (
          page.postTitle || 'a post'
        )}
        . {weekWords(page)}
      </p>
      <p className={styles['ways']}>
        <Button size="compact-sm" variant="default" onClick={() => void copy()}>
          {copied ? 'Copied' : 'Copy the address'}
        </Button>
        {isOwner ? (
          <>
            <Button size="compact-sm" variant="default" onClick={onEdit}>
              Change what it says
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => void actions.renew(page)}>
              Another address
            </Button>
          </>
        ) : null}
      </p>
    </section>
  );
}

function weekWords({ isOn, mostAWeek, takenThisWeek }: OpenInvitation): string {
  if (!isOn) return 'It is switched off, and says so to readers.';
  const given = mostAWeek === 1 ? 'one call' : `${mostAWeek} calls`;
  if (takenThisWeek === 0) return `It gives ${given} a week.`;
  const left = takenThisWeek >= mostAWeek ? 'all promised for this week' : `${takenThisWeek} promised for this week`;
  return `It gives ${given} a week, ${mostAWeek === 1 ? 'promised for this week' : left}.`;
}
