import { Injectable } from '@nestjs/common';
import type { MergeRule } from './merge-rule.js';

/** What every room says of its tables, each once. */
@Injectable()
export class MergeRules {
  private readonly byTable = new Map<string, MergeRule>();

  declare(...rules: MergeRule[]): void {
    for (const rule of rules) {
      if (this.byTable.has(rule.table)) throw new Error(`Two rules say how a merge moves ${rule.table}.`);
      this.byTable.set(rule.table, rule);
    }
  }

  find(table: string): MergeRule | undefined {
    return this.byTable.get(table);
  }

  list(): MergeRule[] {
    return [...this.byTable.values()];
  }
}
