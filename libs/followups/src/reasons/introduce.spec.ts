import { DAY, facts, NOW, row, signal } from '../../test/build-facts.js';
import type { Stranger } from '../introductions/stranger.js';
import { introduce } from './introduce.js';

const own = row({ id: 'own', ago: 40, text: 'I am a beekeeper.' });
const fact = signal({ id: 'bees', type: 'fact', fact: 'interest', interactionId: 'own', quote: 'I am a beekeeper.' });
const tom = (given: Partial<Stranger> = {}): Stranger => ({
  id: 'tom',
  name: 'Tom Abara',
  topic: 'interest beekeep',
  ownSignalId: 'bees',
  quote: 'I took up beekeeping late.',
  row: row({ id: 'toms', ago: 50 }),
  ...given,
});
const find = (strangers: Stranger[], signals = [fact]) =>
  introduce.find(facts({ rows: [own], signals, strangers }), NOW);

describe('introduce', () => {
  it('names the other one, with the words of both', () => {
    const found = find([tom(), tom({ id: 'ida', name: 'Ida' })])!;
    expect(found.key).toBe('tom');
    expect(introduce.sentence(found.evidence, DAY)).toBe(
      'They and Tom Abara both wrote of “beekeeping”, and have never met on your porch.',
    );
    expect(found.evidence.slice(1)).toEqual([
      expect.objectContaining({ quote: 'I am a beekeeper.', interactionId: 'own' }),
      expect.objectContaining({
        quote: 'I took up beekeeping late.',
        interactionId: 'toms',
        of: { id: 'tom', name: 'Tom Abara' },
      }),
    ]);
  });

  it('finds nobody where nobody is, where the words are gone, or where they are sensitive', () => {
    expect(find([])).toBeNull();
    expect(find([tom({ ownSignalId: 'gone' })])).toBeNull();
    expect(find([tom()], [{ ...fact, sensitive: true }])).toBeNull();
    expect(find([tom({ topic: 'place 1' })])).toBeNull();
  });
});
