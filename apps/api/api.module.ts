import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { AccessGuard, AccountsHttpModule } from '#libs/accounts';
import { CallsHttpModule } from '#libs/calls';
import { ContactsHttpModule } from '#libs/contacts';
import { FollowupsHttpModule } from '#libs/followups';
import { ImportsHttpModule } from '#libs/imports';
import { InteractionsHttpModule } from '#libs/interactions';
import { MemoryHttpModule } from '#libs/memory';
import { NotificationsHttpModule } from '#libs/notifications';
import { PlatformModule, type Config, type PlatformParts } from '#libs/platform';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';

/** The table of contents: one line a room. */
const rooms = [
  AccountsHttpModule,
  ContactsHttpModule,
  InteractionsHttpModule,
  MemoryHttpModule,
  ImportsHttpModule,
  CallsHttpModule,
  FollowupsHttpModule,
  NotificationsHttpModule,
];

@Module({})
export class ApiModule {
  static forRoot(config: Config, dataSource: DataSource, parts: PlatformParts = {}): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.forRoot(config, dataSource, parts), ...rooms],
      controllers: [HealthController],
      providers: [Readiness, { provide: APP_GUARD, useExisting: AccessGuard }],
    };
  }
}
