import { ContactsModule } from '#libs/contacts';
import { Module } from '@nestjs/common';
import { InteractionArchive } from './interaction-archive.repository.js';
import { Clocks } from './rhythm/clocks.repository.js';
import { Threads } from './threads/threads.repository.js';

@Module({
  imports: [ContactsModule],
  providers: [InteractionArchive, Threads, Clocks],
  exports: [InteractionArchive, Threads, Clocks],
})
export class InteractionsModule {}
