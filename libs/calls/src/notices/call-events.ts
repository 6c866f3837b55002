import { Injectable } from '@nestjs/common';

export interface ChangedCall {
  workspaceId: string;
  callId: string;
}

/** Called when a call was booked, moved, cancelled or closed, and that has been committed. */
export type CallChangedListener = (call: ChangedCall) => Promise<void>;

/** What happens to calls, told to the rooms above. */
@Injectable()
export class CallEvents {
  private readonly changedListeners: CallChangedListener[] = [];

  onChanged(listener: CallChangedListener): void {
    this.changedListeners.push(listener);
  }

  async changed(call: ChangedCall): Promise<void> {
    for (const listener of this.changedListeners) await listener(call);
  }
}
