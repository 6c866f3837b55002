/** Where a part of an item stands: its interaction, and the contact on whose timeline it is. */
export interface Place {
  interactionId: string;
  contactId: string | null;
}
