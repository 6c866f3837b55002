import type { ServedTalk } from '../calls.types';
import { emptyTalk, meet, readTalk, storedTalk, toServer, type KeptTalk } from './kept-talk';
import { emptyDraft } from './talk-draft';

const NOW = Date.parse('2026-11-27T09:00:00Z');
const here = (notes: string, given: Partial<KeptTalk> = {}): KeptTalk => ({
  draft: { ...emptyDraft, notes },
  revision: 'b',
  isSaved: false,
  ...given,
});
const served = (notes: string, given: Partial<ServedTalk> = {}): ServedTalk => ({
  ...toServer(here(notes)),
  revision: 'c',
  ...given,
});
const nothing = served('', { revision: null });

describe('a draft of a talk on two devices', () => {
  it('is left as it is where the server has what it was made from', () => {
    const mine = here('She bakes.');
    expect(meet(mine, served('Older', { revision: 'b' }))).toBe(mine);
    expect(meet(emptyTalk, nothing)).toBe(emptyTalk);
  });

  it('takes what another device has written, or that it was noted there', () => {
    const there = served('Rye', { begunAt: '2026-11-27T09:00:00.000Z', elapsedSeconds: 61, minutes: 20 });
    const draft = { notes: 'Rye', begunAt: NOW, runningSince: null, elapsedMs: 61_000, minutes: '20' };
    expect(meet(here('', { isSaved: true }), there)).toEqual({ draft, revision: 'c', isSaved: true });
    expect(meet(here('She bakes.', { isSaved: true }), nothing)).toEqual(emptyTalk);
  });

  it('loses nothing where both have written', () => {
    expect(meet(here('Mine'), served('Theirs'))).toMatchObject({
      draft: { notes: 'Theirs\nMine' },
      revision: 'c',
      isSaved: false,
    });
    expect(meet(here('Rye and wheat'), served('Rye')).draft.notes).toBe('Rye and wheat');
    expect(meet(here('Rye'), served('Rye and wheat')).draft.notes).toBe('Rye and wheat');
    // Noted elsewhere while something was written here: that is still to be kept.
    expect(meet(here('Mine'), nothing)).toEqual({ ...here('Mine'), revision: null });
  });

  it('keeps the timer that runs here, else the one that runs there', () => {
    const there = served('Rye', { begunAt: '2026-11-27T09:00:00.000Z', runningSince: '2026-11-27T09:00:00.000Z' });
    expect(meet(here('Mine'), there).draft).toMatchObject({ begunAt: NOW, runningSince: NOW });
    const mine = here('Mine', { draft: { ...emptyDraft, notes: 'Mine', begunAt: NOW + 5, minutes: '7' } });
    expect(meet(mine, there).draft).toMatchObject({ begunAt: NOW + 5, runningSince: null, minutes: '7' });
  });

  it('comes back from this browser as it was, also one that is older than the server’s', () => {
    const mine = here('Rye', { draft: { ...emptyDraft, notes: 'Rye', begunAt: NOW, elapsedMs: 1_500, minutes: '9' } });
    expect(readTalk(storedTalk(mine), NOW)).toEqual(mine);
    expect(readTalk(null, NOW)).toEqual(emptyTalk);
    expect(readTalk('{broken', NOW)).toEqual(emptyTalk);
    expect(readTalk(JSON.stringify({ ...emptyDraft, notes: 'Old' }), NOW)).toEqual(here('Old', { revision: null }));
  });

  it('is sent without signs that nobody sees, and within what the server takes', () => {
    const draft = { ...emptyDraft, notes: 'a\u0007\tb\n\ud83c', elapsedMs: 9e9, minutes: '9999' };
    expect(toServer(here('', { draft }))).toMatchObject({
      notes: 'a\tb\n\ufffd',
      elapsedSeconds: 86_400,
      minutes: 1_440,
    });
  });
});
