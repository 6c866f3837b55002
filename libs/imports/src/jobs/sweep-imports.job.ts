import { Injectable } from '@nestjs/common';
import { JobHandler, type NoPayload } from '#libs/platform';
import { sweepImports } from '../imports.jobs.js';
import { Imports } from '../imports.service.js';

@Injectable()
export class SweepImportsJob extends JobHandler<NoPayload> {
  readonly job = sweepImports;

  constructor(private readonly imports: Imports) {
    super();
  }

  run(): Promise<void> {
    return this.imports.sweep();
  }
}
