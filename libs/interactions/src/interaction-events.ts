import { Injectable } from '@nestjs/common';

/** Called when what a person wrote down, changed or took away has been committed. */
export type WrittenListener = (workspaceId: string) => Promise<void>;

/** What happens to interactions, told to the rooms above. */
@Injectable()
export class InteractionEvents {
  private readonly writtenListeners: WrittenListener[] = [];

  onWritten(listener: WrittenListener): void {
    this.writtenListeners.push(listener);
  }

  async written(workspaceId: string): Promise<void> {
    for (const listener of this.writtenListeners) await listener(workspaceId);
  }
}
