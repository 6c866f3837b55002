import { useQuery } from '@tanstack/react-query';
import { Section } from '../../../ui/layout/page';
import { Failure } from '../../../ui/layout/states';
import { useWorkspace } from '../../session/workspace';
import { CallMails } from './call-mails';
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
      title="Mails"
      hint="Whom to reach out to, in the morning; what happened, once a week; and your calls. They go to you through a mail server of yours. Others get nothing but what belongs to a call for which they gave an address."
    >
      {failed ? (
        <Failure error={failed} onRetry={() => void Promise.all([server.refetch(), settings.refetch()])} />
      ) : null}
      {server.data ? <MailServerPart server={server.data} /> : null}
      {settings.data ? <WhichMails settings={settings.data} canSend={server.data?.source !== null} /> : null}
      {settings.data ? <CallMails settings={settings.data} from={server.data?.from ?? null} /> : null}
    </Section>
  );
}
