import type { CallRequest } from '../open-invitations.types';
import { firstWho, mustSayWho, whoToSend } from './who-asked';

const [ann, bo] = [
  { id: 'a', name: 'Ann' },
  { id: 'b', name: 'Bo' },
];
const asked = (matches: { id: string; name: string }[], perhaps: { id: string; name: string }[] = []) =>
  ({ matches, perhaps }) as CallRequest;

describe('who asked', () => {
  it('is whoever is known by the very same, and never somebody by the name alone', () => {
    expect(firstWho(asked([ann]))).toBe('a');
    expect(firstWho(asked([], [ann]))).toBe('new');
    expect(firstWho(asked([ann, bo]))).toBeNull();
  });

  it('must be said where several are known so', () => {
    expect(mustSayWho(asked([ann, bo]), null)).toBe(true);
    expect(mustSayWho(asked([ann, bo]), 'b')).toBe(false);
    expect([whoToSend('b'), whoToSend('new'), whoToSend(null)]).toEqual([{ contactId: 'b' }, { contactId: null }, {}]);
  });
});
