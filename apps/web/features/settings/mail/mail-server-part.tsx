import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../../../ui/layout/states';
import { request } from '../../../ui/request';
import { removeLater, tell, useHidden } from '../../../ui/undo/undo';
import { useWorkspace } from '../../session/workspace';
import styles from '../settings.module.css';
import { MailServerForm } from './mail-server-form';
import { mailServerQuery } from './mail.queries';
import type { MailServer } from './mail.types';

const SERVER = 'mail-server';

/** The server as it is set up, and what can be done with it. */
export function MailServerPart({ server }: { server: MailServer }) {
  const [changing, setChanging] = useState(false);
  const forgotten = useHidden().has(SERVER);
  if (changing) return <MailServerForm server={server} onClose={() => setChanging(false)} />;
  if (server.source === null || forgotten) {
    return (
      <div className={styles['stack']}>
        <p className={styles['dim']}>No mail server is set up yet, so nothing is sent.</p>
        <Button variant="default" onClick={() => setChanging(true)}>
          Set up a mail server
        </Button>
      </div>
    );
  }
  return <MailServerLine server={server} onChange={() => setChanging(true)} />;
}

function MailServerLine({ server, onChange }: { server: MailServer; onChange: () => void }) {
  const workspace = useWorkspace();
  const test = useMutation({
    mutationFn: () => request<{ sentTo: string }>(workspace.url('/mail-server/test'), { method: 'POST' }),
    onSuccess: ({ sentTo }) => tell(`A test mail is on its way to ${sentTo}.`),
  });
  const forget = useForgetServer();
  const isOwn = server.source === 'settings';
  return (
    <>
      <div className={styles['line']}>
        <span>
          <strong>{server.host}</strong>{' '}
          <span className={styles['dim']}>
            port {server.port}, from {server.from}
            {isOwn ? '' : ', set up outside of Frontporch'}
          </span>
        </span>
        <span className={styles['controls']}>
          <Button variant="default" size="compact-sm" loading={test.isPending} onClick={() => test.mutate()}>
            Send me a test mail
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={onChange}>
            {isOwn ? 'Change' : 'Use another'}
          </Button>
          {isOwn ? (
            <Button variant="subtle" size="compact-sm" onClick={forget}>
              Forget
            </Button>
          ) : null}
        </span>
      </div>
      {test.error ? <Failure error={test.error} /> : null}
    </>
  );
}

function useForgetServer(): () => void {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  return () =>
    removeLater({
      ids: [SERVER],
      message: 'The mail server is forgotten.',
      send: (keepalive) => request(workspace.url('/mail-server'), { method: 'DELETE', keepalive }),
      after: () => void queryClient.invalidateQueries({ queryKey: mailServerQuery(workspace).queryKey }),
    });
}
