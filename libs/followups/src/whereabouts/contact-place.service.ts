import { Injectable } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { Clock, Database, NotFoundError, type Tx } from '#libs/platform';
import { FactsQuery } from '../facts/facts.query.js';
import { PorchQuery } from '../facts/porch.query.js';
import { quoteOf } from '../wording/quote.js';
import { ContactPlacesRepository } from './contact-places.repository.js';
import { isSure } from './home.js';
import { PlaceFinder, type WantedPlace } from './place-finder.service.js';
import { toPlaceView, type ContactPlaceView } from './place.view.js';

/** Where one person lives: as the facts say, or as somebody set it by hand, which wins. */
@Injectable()
export class ContactPlace {
  constructor(
    private readonly database: Database,
    private readonly places: ContactPlacesRepository,
    private readonly finder: PlaceFinder,
    private readonly facts: FactsQuery,
    private readonly porch: PorchQuery,
    private readonly clock: Clock,
  ) {}

  async get(workspaceId: string, contactId: string): Promise<ContactPlaceView> {
    const porch = await this.porch.get(workspaceId, this.clock.now());
    const facts = (await this.facts.gather(workspaceId, [contactId], porch)).get(contactId);
    if (!facts) throw new NotFoundError('There is no such contact.');
    const { place } = facts.home;
    const signal = facts.signals.find(({ id }) => id === place?.signalId);
    const row = [...facts.rows, ...facts.notes].find(({ id }) => id === signal?.interactionId);
    return {
      place: place && toPlaceView({ ...place, id: place.placeId }),
      byHand: place?.byHand ?? false,
      isNear: place?.isNear ?? false,
      isSure: place !== null && isSure(place),
      quote: signal ? quoteOf(signal.quote) : null,
      interactionId: row?.id ?? null,
      threadId: row?.threadId ?? null,
      position: row?.position ?? null,
    };
  }

  async set({ workspaceId }: Access, contactId: string, wanted: WantedPlace): Promise<void> {
    const { id: placeId, name, region, country, lat, lon } = this.finder.get(wanted);
    const byHand = { confidence: 1, isNear: false, byHand: true, signalId: null };
    await this.changing(workspaceId, contactId, (tx) =>
      this.places.setByHand(tx, workspaceId, contactId, { placeId, name, region, country, lat, lon, ...byHand }),
    );
  }

  /** From now on the facts say it again. */
  async remove({ workspaceId }: Access, contactId: string): Promise<void> {
    await this.changing(workspaceId, contactId, async (tx) => {
      await this.places.removeByHand(tx, workspaceId, contactId);
    });
  }

  private async changing(workspaceId: string, contactId: string, work: (tx: Tx) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await this.places.holdContact(tx, workspaceId, contactId))) {
        throw new NotFoundError('There is no such contact.');
      }
      await work(tx);
    });
  }
}
