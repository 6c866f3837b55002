import { Injectable } from '@nestjs/common';
import { Clock, NotFoundError } from '#libs/platform';
import type { Cadences } from './cadences.js';
import type { Workspace } from './workspace.entity.js';
import { WorkspaceRepository } from './workspace.repository.js';

export interface WorkspaceSettings {
  id: string;
  name: string;
  /** IANA, for example "Europe/Berlin". */
  timeZone: string;
  /** In days. */
  cadences: Cadences;
}

export interface WorkspaceSettingsChange {
  name?: string;
  timeZone?: string;
  cadences?: Partial<Cadences>;
}

/** A workspace's settings: name, time zone and the cadence of each circle. */
@Injectable()
export class Workspaces {
  constructor(
    private readonly workspaces: WorkspaceRepository,
    private readonly clock: Clock,
  ) {}

  /** Every workspace of this porch, the oldest first; for the command line, whose user owns the machine. */
  async list(): Promise<WorkspaceSettings[]> {
    return (await this.workspaces.list()).map(toSettings);
  }

  async get(workspaceId: string): Promise<WorkspaceSettings> {
    const workspace = await this.workspaces.find(workspaceId);
    if (!workspace) throw new NotFoundError('There is no such workspace.');
    return toSettings(workspace);
  }

  async change(
    workspaceId: string,
    { name, timeZone, cadences = {} }: WorkspaceSettingsChange,
  ): Promise<WorkspaceSettings> {
    const { inner, close, circle, wide } = cadences;
    const days = { innerDays: inner, closeDays: close, circleDays: circle, wideDays: wide };
    await this.workspaces.update(workspaceId, { name, timeZone, ...days, updatedAt: this.clock.now() });
    return this.get(workspaceId);
  }
}

function toSettings({ id, name, timeZone, ...days }: Workspace): WorkspaceSettings {
  const cadences = { inner: days.innerDays, close: days.closeDays, circle: days.circleDays, wide: days.wideDays };
  return { id, name, timeZone, cadences };
}
