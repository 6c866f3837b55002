import type { CallTold } from '#libs/calls';

/** A call that Wren has booked with Ada, and all that is known of it. */
export function told(given: Partial<CallTold> = {}): CallTold {
  return {
    call: {
      workspaceId: '01890000-0000-7000-8000-000000000001',
      id: '01890000-0000-7000-8000-00000000000c',
      contactId: '01890000-0000-7000-8000-00000000000a',
      invitationId: '01890000-0000-7000-8000-00000000000d',
      startsAt: new Date('2026-12-01T20:00:00Z'),
      endsAt: new Date('2026-12-01T20:20:00Z'),
      state: 'booked',
      way: 'phone',
      reachAt: '+1 555 010 99',
      about: 'Rye bread.',
      answers: [{ question: 'Where do you live?', answer: 'By the sea.' }],
      theirTimeZone: 'Europe/Oslo',
      guestEmail: 'wren@ashby.example',
      sealedLink: null,
      sequence: 0,
      endedBy: null,
      interactionId: null,
      createdAt: new Date('2026-11-27T09:00:00Z'),
      updatedAt: new Date('2026-11-27T09:00:00Z'),
    },
    contactName: 'Wren Ashby',
    isLeftAlone: false,
    ownerName: 'Ada Vale',
    ownerZone: 'America/New_York',
    reachedBy: '',
    guestPath: '/call/the-secret-of-the-link',
    ...given,
  };
}
