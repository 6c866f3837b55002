import { ContactEvents } from '#libs/contacts';
import { Database } from '#libs/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ImportsRepository } from '../imports.repository.js';
import { TakeBack } from './take-back.service.js';

/** Whoever comes out of a merge with nothing, because his import was undone meanwhile, goes as he would have gone then. */
@Injectable()
export class TakeBackWhenMergeUndone implements OnModuleInit {
  constructor(
    private readonly events: ContactEvents,
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly takeBack: TakeBack,
  ) {}

  onModuleInit(): void {
    this.events.onMerged(async (workspaceId, { what, keptId, goneId }) => {
      if (what !== 'merge_undone') return;
      const undone = await this.imports.listUndone(workspaceId);
      if (undone.length === 0) return;
      await this.database.transaction((tx) => this.takeBack.leftBehind(tx, workspaceId, [keptId, goneId], undone));
    });
  }
}
