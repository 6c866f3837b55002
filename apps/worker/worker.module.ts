import { AccountsJobsModule } from '#libs/accounts';
import { CallsJobsModule } from '#libs/calls';
import { ContactsJobsModule } from '#libs/contacts';
import { FollowupsJobsModule } from '#libs/followups';
import { ImportsJobsModule } from '#libs/imports';
import { MemoryJobsModule } from '#libs/memory';
import { NotificationsJobsModule } from '#libs/notifications';
import { JobWorker, PlatformModule, type Config, type PlatformParts } from '#libs/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { DataSource } from 'typeorm';

/** The handlers of every room, and no route. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config, dataSource: DataSource, platform: PlatformParts = {}): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config, dataSource, platform),
        DiscoveryModule,
        AccountsJobsModule,
        ContactsJobsModule,
        MemoryJobsModule,
        ImportsJobsModule,
        CallsJobsModule,
        FollowupsJobsModule,
        NotificationsJobsModule,
      ],
      providers: [JobWorker],
    };
  }
}
