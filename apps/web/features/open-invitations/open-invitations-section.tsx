import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Section } from '../../ui/layout/page';
import { Failure } from '../../ui/layout/states';
import { useWorkspace } from '../session/workspace';
import { countsSentence } from './counts-sentence';
import { OpenInvitationForm, usualFields } from './open-invitation-form';
import { openInvitationsQuery } from './open-invitations.queries';
import styles from './open-invitations.module.css';
import type { OpenInvitation } from './open-invitations.types';
import { useOpenInvitationActions } from './use-open-invitation-actions';

const hint =
  'A public page for all readers of a post. Whoever wants to talk says who they are and why; you say yes to a few a week.';

/** The pages for readers on the page of calls, each with what came of it. */
export function OpenInvitationsSection() {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const found = useInfiniteQuery(openInvitationsQuery(workspace));
  const actions = useOpenInvitationActions();
  const [making, setMaking] = useState(false);
  const pages = found.data?.pages.flatMap(({ items }) => items) ?? [];
  if (!workspace.isOwner && pages.length === 0) return null;
  return (
    <Section title="Open to readers" hint={hint}>
      {found.error ? <Failure error={found.error} onRetry={() => void found.refetch()} /> : null}
      <ul className={styles['pages']}>
        {pages.map((page) => (
          <PageLine key={page.id} page={page} />
        ))}
      </ul>
      {found.hasNextPage ? (
        <Button variant="subtle" size="compact-sm" onClick={() => void found.fetchNextPage()}>
          Older ones
        </Button>
      ) : null}
      {making ? (
        <OpenInvitationForm
          label="A page for readers"
          start={usualFields}
          send="Open the page"
          keep={async (fields) => {
            const { id } = await actions.make(fields);
            await navigate({ to: '/calls/open/$openInvitationId', params: { openInvitationId: id } });
          }}
          onClose={() => setMaking(false)}
        />
      ) : workspace.isOwner && found.data ? (
        <Button variant="default" size="compact-sm" onClick={() => setMaking(true)}>
          Make a page for readers
        </Button>
      ) : null}
    </Section>
  );
}

function PageLine({ page }: { page: OpenInvitation }) {
  return (
    <li>
      <Link to="/calls/open/$openInvitationId" params={{ openInvitationId: page.id }} className={styles['page']}>
        <span className={styles['name']}>{page.postTitle || page.title}</span>
        <span className={styles['dim']}>
          {page.isOn ? '' : 'Switched off. '}
          {countsSentence(page.counts)}
        </span>
      </Link>
    </li>
  );
}
