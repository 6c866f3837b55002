import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Section } from '../../../ui/layout/page';
import { Failure } from '../../../ui/layout/states';
import { request } from '../../../ui/request';
import { WhenText } from '../../../ui/time/when-text';
import { removeLater, useHidden } from '../../../ui/undo/undo';
import { useWorkspace } from '../../session/workspace';
import { tokensQuery } from '../settings.queries';
import styles from '../settings.module.css';
import type { ApiToken } from '../settings.types';
import { TokenForm } from './token-form';

/** Keys for scripts and the command line. */
export function TokensSection() {
  const workspace = useWorkspace();
  const tokens = useQuery(tokensQuery(workspace));
  const hidden = useHidden();
  const [making, setMaking] = useState(false);
  return (
    <Section
      title="API tokens"
      hint={
        <>
          For scripts of your own; <a href="/api/docs">what they can do</a>. A token is shown once and can be revoked at
          any time.
        </>
      }
    >
      {tokens.error ? <Failure error={tokens.error} onRetry={() => void tokens.refetch()} /> : null}
      <ul className={styles['lines']}>
        {tokens.data?.items
          .filter((token) => !hidden.has(token.id))
          .map((token) => (
            <TokenLine key={token.id} token={token} />
          ))}
      </ul>
      {making ? (
        <TokenForm onClose={() => setMaking(false)} />
      ) : (
        <Button variant="default" mt={16} onClick={() => setMaking(true)}>
          Make a token
        </Button>
      )}
    </Section>
  );
}

function TokenLine({ token }: { token: ApiToken }) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const revoke = () =>
    removeLater({
      ids: [token.id],
      message: `“${token.name}” is revoked.`,
      send: (keepalive) => request(workspace.url(`/tokens/${token.id}`), { method: 'DELETE', keepalive }),
      after: () => void queryClient.invalidateQueries({ queryKey: tokensQuery(workspace).queryKey }),
    });
  return (
    <li className={styles['line']}>
      <span>
        <strong>{token.name}</strong>{' '}
        <span className={styles['dim']}>
          {token.scope === 'read' ? 'may read' : 'may read and write'}
          {token.revokedAt ? ', revoked' : <LastUse token={token} />}
        </span>
      </span>
      {token.revokedAt ? null : (
        <Button variant="subtle" size="compact-sm" onClick={revoke} aria-label={`Revoke ${token.name}`}>
          Revoke
        </Button>
      )}
    </li>
  );
}

function LastUse({ token }: { token: ApiToken }) {
  return (
    <>
      {token.lastUsedAt ? (
        <>
          , last used <WhenText happenedAt={token.lastUsedAt} precision="instant" />
        </>
      ) : (
        ', never used'
      )}
      {token.expiresAt ? (
        <>
          , ends <WhenText happenedAt={token.expiresAt} precision="instant" />
        </>
      ) : null}
    </>
  );
}
