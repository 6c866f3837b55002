import { useQuery } from '@tanstack/react-query';
import { Page } from '../../ui/layout/page';
import { SkeletonLines } from '../../ui/layout/states';
import { workspaceMemoryQuery } from '../memory/memory.queries';
import { useWorkspace } from '../session/workspace';
import { AvailabilitySection } from '../calls/availability-section';
import { callSettingsQuery } from '../calls/calls.queries';
import { AboutSection } from './about-section';
import { AppearanceSection } from './appearance-section';
import { CirclesSection } from './circles-section';
import { IntroductionsSection } from './introductions-section';
import { MembersSection } from './access/members-section';
import { PorchSection } from './porch-section';
import { TokensSection } from './access/tokens-section';
import { ReadingSection } from './reading-section';
import {
  followupSettingsQuery,
  membersQuery,
  ownerIdentitiesQuery,
  tokensQuery,
  workspaceQuery,
} from './settings.queries';
import { YouSection } from './you-section';

/** All that is settled once; shown when all of it is there, so that nothing jumps. */
export function SettingsPage() {
  const workspace = useWorkspace();
  const { isOwner } = workspace;
  const waiting = [
    useQuery(ownerIdentitiesQuery(workspace)),
    useQuery(workspaceQuery(workspace)),
    useQuery(followupSettingsQuery(workspace)),
    useQuery(membersQuery(workspace)),
    useQuery(workspaceMemoryQuery(workspace)),
    useQuery(callSettingsQuery(workspace)),
    useQuery({ ...tokensQuery(workspace), enabled: isOwner }),
  ].some((query) => query.isLoading);
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
      <AvailabilitySection />
      <PorchSection />
      <MembersSection />
      {isOwner ? <TokensSection /> : null}
      <ReadingSection />
      <AppearanceSection />
      <AboutSection />
    </Page>
  );
}
