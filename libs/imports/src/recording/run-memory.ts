import { normaliseIdentity } from '#libs/accounts';
import type { NamedPerson } from '#libs/memory';
import type { Place } from '../matching/place.js';

/** What one run remembers from batch to batch: who wrote in the thread, and where its items stand. */
export class RunMemory {
  private readonly people = new Map<string, Set<string>>();
  private readonly places = new Map<number, Place[]>();

  rememberPeople(people: NamedPerson[]): void {
    for (const { name, contactId } of people) {
      const folded = normaliseIdentity('name', name);
      if (folded !== null) this.rememberPerson(folded, contactId);
    }
  }

  rememberPlaces(places: (Place & { row: number })[]): void {
    for (const { row, ...place } of places) this.places.set(row, [...this.placesOf(row), place]);
  }

  /** What a batch has written; only after its transaction has committed. */
  rememberBatch(batch: { people: Map<string, string>; places: Map<number, Place[]> }): void {
    for (const [folded, contactId] of batch.people) this.rememberPerson(folded, contactId);
    for (const [row, places] of batch.places) this.places.set(row, places);
  }

  contactsNamed(folded: string): string[] {
    return [...(this.people.get(folded) ?? [])];
  }

  /** The parts of an earlier row; none where it was left out or failed. */
  placesOf(row: number): Place[] {
    return this.places.get(row) ?? [];
  }

  /** Contacts that somebody deleted while the import ran are nobody's any more; who was merged is who he was merged into. */
  forgetContacts(gone: Set<string>, merged: Map<string, string> = new Map()): void {
    for (const known of this.people.values()) {
      for (const contactId of gone) {
        const into = merged.get(contactId);
        if (known.delete(contactId) && into !== undefined) known.add(into);
      }
    }
    for (const place of [...this.places.values()].flat()) {
      if (place.contactId !== null && gone.has(place.contactId)) place.contactId = merged.get(place.contactId) ?? null;
    }
  }

  private rememberPerson(folded: string, contactId: string): void {
    this.people.set(folded, (this.people.get(folded) ?? new Set()).add(contactId));
  }
}
