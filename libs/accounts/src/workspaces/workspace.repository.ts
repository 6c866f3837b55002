import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import { DataSource } from 'typeorm';
import { Workspace } from './workspace.entity.js';

export type NewWorkspace = Pick<Workspace, 'id' | 'name' | 'timeZone' | 'createdAt' | 'updatedAt'>;
export type WorkspaceChange = Partial<Omit<Workspace, 'id' | 'createdAt'>>;

@Injectable()
export class WorkspaceRepository {
  constructor(private readonly dataSource: DataSource) {}

  list(): Promise<Workspace[]> {
    return this.dataSource.manager.find(Workspace, { order: { createdAt: 'ASC', id: 'ASC' } });
  }

  find(workspaceId: string): Promise<Workspace | null> {
    return this.dataSource.manager.findOneBy(Workspace, { id: workspaceId });
  }

  /** Cadences start with the schema's defaults. */
  async insert(tx: Tx, workspace: NewWorkspace): Promise<void> {
    await tx.insert(Workspace, workspace);
  }

  async update(workspaceId: string, change: WorkspaceChange): Promise<void> {
    await this.dataSource.manager.update(Workspace, { id: workspaceId }, change);
  }

  /** Whoever changes the members waits here for his turn, so that two owners can't send each other away. */
  async lock(tx: Tx, workspaceId: string): Promise<void> {
    await tx.findOne(Workspace, { where: { id: workspaceId }, lock: { mode: 'pessimistic_write' } });
  }
}
