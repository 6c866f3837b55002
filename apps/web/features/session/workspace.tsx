import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { ReckoningProvider } from '../../ui/time/reckoning';
import { readStored, writeStored } from '../../ui/stored';
import type { Me, Membership } from './session.types';

const chosenKey = 'frontporch-workspace';

export interface Workspace extends Membership {
  /** May write: the owner and editors. */
  canWrite: boolean;
  isOwner: boolean;
  /** The address of something of this workspace in the API. */
  url: (path: string) => string;
}

const WorkspaceContext = createContext<Workspace | null>(null);

export function WorkspaceProvider({ me, children }: { me: Me; children: ReactNode }) {
  const membership = me.workspaces.find((candidate) => candidate.id === readStored(chosenKey)) ?? me.workspaces[0];
  const workspace = useMemo(() => (membership ? toWorkspace(membership) : null), [membership]);
  if (!workspace) return <p role="alert">You are signed in, but no workspace is open to you any more.</p>;
  return (
    <WorkspaceContext value={workspace}>
      <ReckoningProvider timeZone={workspace.timeZone}>{children}</ReckoningProvider>
    </WorkspaceContext>
  );
}

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceProvider above it');
  return workspace;
}

/** Remembers in this browser which workspace to open, and starts afresh in it. */
export function openWorkspace(id: string): void {
  writeStored(chosenKey, id);
  location.assign('/');
}

function toWorkspace(membership: Membership): Workspace {
  return {
    ...membership,
    canWrite: membership.role !== 'viewer',
    isOwner: membership.role === 'owner',
    url: (path) => `/api/workspaces/${membership.id}${path}`,
  };
}
