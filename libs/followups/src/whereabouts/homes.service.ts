import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import { Gazetteer } from '../places/gazetteer.service.js';
import { ContactPlacesRepository } from './contact-places.repository.js';
import { NO_HOME, type Home } from './home.js';
import { settleHome, type SaidOfHome } from './settle-home.js';

/** Where people live, as it is kept and as the facts say. */
@Injectable()
export class Homes {
  constructor(
    private readonly places: ContactPlacesRepository,
    private readonly gazetteer: Gazetteer,
  ) {}

  /** Of some contacts; each is settled by what was said, and the gazetteer is asked only where that has changed. */
  async load(workspaceId: string, contactIds: string[]): Promise<(said: SaidOfHome) => Home> {
    const kept = await this.places.load(workspaceId, contactIds);
    return (said) => settleHome(kept.get(said.person.id) ?? NO_HOME, said, () => this.gazetteer.book());
  }

  keep(tx: Tx, workspaceId: string, homes: ReadonlyMap<string, Home>): Promise<void> {
    return this.places.keep(tx, workspaceId, homes);
  }
}
