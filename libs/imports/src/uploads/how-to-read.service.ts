import { Injectable } from '@nestjs/common';
import { OwnerIdentities, Workspaces } from '#libs/accounts';
import type { ReadingFor } from '../formats/file-format.js';
import type { Import } from '../import.entity.js';
import { ImportsRepository } from '../imports.repository.js';

/** What the files of an import are read with. */
@Injectable()
export class HowToRead {
  constructor(
    private readonly workspaces: Workspaces,
    private readonly identities: OwnerIdentities,
    private readonly imports: ImportsRepository,
  ) {}

  async of({ workspaceId, settings, createdAt }: Pick<Import, 'workspaceId' | 'settings' | 'createdAt'>) {
    const { timeZone } = await this.workspaces.get(workspaceId);
    const reading: ReadingFor = {
      timeZone,
      identities: await this.identities.list(workspaceId),
      readAt: createdAt,
      mapping: settings?.mapping ?? null,
      savedMappings: await this.imports.listMappings(workspaceId),
    };
    return reading;
  }
}
