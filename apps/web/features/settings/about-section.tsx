import { Button } from '@mantine/core';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { ChoiceMenu } from '../../ui/choice-menu';
import { Section } from '../../ui/layout/page';
import { request } from '../../ui/request';
import { forgetAllStored } from '../../ui/stored';
import { tellFailure } from '../../ui/undo/undo';
import { talkDrafts } from '../calls/talk/use-talk-draft';
import { meQuery } from '../session/session.queries';
import { openWorkspace, useWorkspace } from '../session/workspace';
import styles from './settings.module.css';

/** Who is signed in, whether all is well, and the way out. */
export function AboutSection() {
  const { data: me } = useSuspenseQuery(meQuery);
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const health = useQuery({
    queryKey: ['health'],
    queryFn: async ({ signal }) => (await fetch('/health/ready', { signal })).ok,
    retry: false,
  });
  const signOut = async () => {
    await request('/api/session', { method: 'DELETE' });
    queryClient.clear();
    forgetAllStored(talkDrafts);
    location.assign('/sign-in');
  };
  const others = me?.workspaces ?? [];
  return (
    <Section title="About">
      <div className={styles['stack']}>
        <p>
          Frontporch {__FRONTPORCH_VERSION__}.{' '}
          {health.isPending ? '' : health.data ? 'All is well.' : 'The database or the queue does not answer.'}
        </p>
        <p className={styles['dim']}>Towns are known from GeoNames (CC BY 4.0), without asking anybody.</p>
        <p className={styles['dim']}>
          Signed in as {me?.user.name}, {me?.user.email}.
        </p>
        {others.length > 1 ? (
          <p>
            Workspace:{' '}
            <ChoiceMenu
              label="Workspace"
              value={workspace.id}
              choices={others.map(({ id, name }) => ({ value: id, label: name }))}
              onChoose={openWorkspace}
            />
          </p>
        ) : null}
        <div>
          <Button variant="default" onClick={() => void signOut().catch(tellFailure)}>
            Sign out
          </Button>
        </div>
      </div>
    </Section>
  );
}
