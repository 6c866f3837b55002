import { ContactEvents, MergeRules } from '#libs/contacts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clocks } from '../rhythm/clocks.repository.js';
import { SortInteractions } from './sort-interactions.repository.js';

/** How a merge moves what passed: interactions change hands, and clocks and rhythms are counted anew from them. */
@Injectable()
export class RefreshClocksWhenRowsMoved implements OnModuleInit {
  constructor(
    private readonly events: ContactEvents,
    private readonly rules: MergeRules,
    private readonly clocks: Clocks,
    private readonly sorting: SortInteractions,
  ) {}

  onModuleInit(): void {
    this.rules.declare(
      { table: 'interactions', sort: (tx, rows) => this.sorting.sort(tx, rows) },
      { table: 'contact_clocks', derived: true },
      { table: 'contact_rhythms', derived: true },
    );
    this.events.onMoved((tx, workspaceId, contactIds) => this.clocks.refresh(tx, workspaceId, contactIds));
  }
}
