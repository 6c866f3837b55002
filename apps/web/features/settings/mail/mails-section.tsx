import { useQuery } from '@tanstack/react-query';
import { Section } from '../../../ui/layout/page';
import { Failure } from '../../../ui/layout/states';
import { useWorkspace } from '../../session/workspace';
import { MailServerPart } from './mail-server-part';
import { mailServerQuery, notificationSettingsQuery } from './mail.queries';
import { WhichMails } from './which-mails';

/** Mails to the owner: through which server, which ones, and when. */
export function MailsSection() {
  const workspace = useWorkspace();
  const server = useQuery(mailServerQuery(workspace));
  const settings = useQuery(notificationSettingsQuery(workspace));
  const failed = server.error ?? settings.error;
  return (
    <Section
      id="mails"
      title="Mails to you"
      hint="Whom to reach out to, in the morning, and what happened, once a week. They go to you alone, through a mail server of yours."
    >
      {failed ? (
        <Failure error={failed} onRetry={() => void Promise.all([server.refetch(), settings.refetch()])} />
      ) : null}
      {server.data ? <MailServerPart server={server.data} /> : null}
      {settings.data ? <WhichMails settings={settings.data} canSend={server.data?.source !== null} /> : null}
    </Section>
  );
}
