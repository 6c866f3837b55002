import { Checkbox } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Section } from '../../ui/layout/page';
import { Failure } from '../../ui/layout/states';
import { request } from '../../ui/request';
import { offerUndo, tellFailure } from '../../ui/undo/undo';
import { useWorkspace } from '../session/workspace';
import { remindersQuery } from './settings.queries';

/** Whether Today also says who could be made known to whom. */
export function IntroductionsSection() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const query = remindersQuery(workspace);
  const settings = useQuery(query);
  const put = (introduce: boolean) => {
    queryClient.setQueryData(query.queryKey, (before) => (before ? { ...before, introduce } : before));
    return request(workspace.url('/followup-settings'), { method: 'PATCH', body: { introduce } }).finally(
      () => void queryClient.invalidateQueries({ queryKey: [workspace.id] }),
    );
  };
  const change = (introduce: boolean) => {
    put(introduce).then(
      () =>
        offerUndo(introduce ? 'Today will suggest introductions.' : 'No more introductions.', () => put(!introduce)),
      tellFailure,
    );
  };
  return (
    <Section
      title="Introductions"
      hint="Two people who live in the same town, or wrote of the same rare thing, and have never answered each other. Nothing sensitive is ever the reason."
    >
      {settings.error ? <Failure error={settings.error} onRetry={() => void settings.refetch()} /> : null}
      <Checkbox
        label="Suggest whom to introduce to whom"
        checked={settings.data?.introduce ?? false}
        disabled={!workspace.isOwner || !settings.data}
        onChange={(event) => change(event.currentTarget.checked)}
      />
    </Section>
  );
}
