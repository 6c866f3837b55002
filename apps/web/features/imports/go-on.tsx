import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../ui/request';
import { useWorkspace } from '../session/workspace';
import { importQuery } from './imports.queries';
import type { ImportView } from './imports.types';

/** Goes on with an import that was stopped or failed, from where it ended. */
export function GoOn({ view }: { view: ImportView }) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const run = useMutation({
    mutationFn: () => request<ImportView>(workspace.url(`/imports/${view.id}/run`), { method: 'POST', body: {} }),
    onSuccess: (started) => queryClient.setQueryData(importQuery(workspace, view.id).queryKey, started),
  });
  return (
    <Button loading={run.isPending} onClick={() => run.mutate()}>
      Go on
    </Button>
  );
}
