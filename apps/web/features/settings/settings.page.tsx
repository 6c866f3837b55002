import { Page } from '../../ui/layout/page';
import { useWorkspace } from '../session/workspace';
import { AboutSection } from './about-section';
import { AppearanceSection } from './appearance-section';
import { CirclesSection } from './circles-section';
import { MembersSection } from './access/members-section';
import { PorchSection } from './porch-section';
import { TokensSection } from './access/tokens-section';
import { YouSection } from './you-section';

export function SettingsPage() {
  const { isOwner } = useWorkspace();
  return (
    <Page title="Settings">
      <YouSection />
      <CirclesSection />
      <PorchSection />
      <MembersSection />
      {isOwner ? <TokensSection /> : null}
      <AppearanceSection />
      <AboutSection />
    </Page>
  );
}
