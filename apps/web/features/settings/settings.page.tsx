import { useQuery } from '@tanstack/react-query';
import { Page } from '../../ui/layout/page';
import { SkeletonLines } from '../../ui/layout/states';
import { workspaceMemoryQuery } from '../memory/memory.queries';
import { useWorkspace } from '../session/workspace';
import { CalendarsSection } from '../calendars/calendars-section';
import { blockedTimesQuery, calendarsQuery } from '../calendars/calendars.queries';
import { AvailabilitySection } from '../calls/availability-section';
import { callSettingsQuery } from '../calls/calls.queries';
import { AboutSection } from './about-section';
import { AppearanceSection } from './appearance-section';
import { FeedSection } from './mail/feed-section';
import { mailServerQuery, notificationSettingsQuery, taskFeedQuery } from './mail/mail.queries';
import { MailsSection } from './mail/mails-section';
import { useHashSection } from './use-hash-section';
import { CirclesSection } from './circles-section';
import { IntroductionsSection } from './introductions-section';
import { MembersSection } from './access/members-section';
import { PorchSection } from './porch-section';
import { TokensSection } from './access/tokens-section';
import { AwaySection } from './reminders/away-section';
import { RemindersSection } from './reminders/reminders-section';
import { ReadingSection } from './reading-section';
import { membersQuery, ownerIdentitiesQuery, remindersQuery, tokensQuery, workspaceQuery } from './settings.queries';
import { YouSection } from './you-section';

/** All that is settled once; shown when all of it is there, so that nothing jumps. */
export function SettingsPage() {
  const workspace = useWorkspace();
  const { isOwner } = workspace;
  const waiting = [
    useQuery(ownerIdentitiesQuery(workspace)),
    useQuery(workspaceQuery(workspace)),
    useQuery(membersQuery(workspace)),
    useQuery(remindersQuery(workspace)),
    useQuery(workspaceMemoryQuery(workspace)),
    useQuery(callSettingsQuery(workspace)),
    useQuery(calendarsQuery(workspace)),
    useQuery(blockedTimesQuery(workspace)),
    useQuery({ ...tokensQuery(workspace), enabled: isOwner }),
    useQuery({ ...mailServerQuery(workspace), enabled: isOwner }),
    useQuery({ ...notificationSettingsQuery(workspace), enabled: isOwner }),
    useQuery({ ...taskFeedQuery(workspace), enabled: isOwner }),
  ].some((query) => query.isLoading);
  useHashSection(!waiting);
  if (waiting) {
    return (
      <Page title="Settings">
        <SkeletonLines rows={8} height={72} />
      </Page>
    );
  }
  return (
    <Page title="Settings">
      <YouSection />
      <CirclesSection />
      <IntroductionsSection />
      <RemindersSection />
      <AwaySection />
      <AvailabilitySection />
      <CalendarsSection />
      <PorchSection />
      {isOwner ? <MailsSection /> : null}
      {isOwner ? <FeedSection /> : null}
      <MembersSection />
      {isOwner ? <TokensSection /> : null}
      <ReadingSection />
      <AppearanceSection />
      <AboutSection />
    </Page>
  );
}
