import type { PlacedSentence } from '../sentences/spoken-sentences.js';
import { findAbout } from './find-about.js';

const people = new Map([
  ['jenn', 'Jenn Whinnem'],
  ['ivor', 'Ivor'],
  ['pauline', 'Pauline'],
]);
const context = { isOwner: false, speaker: 'Pauline', owner: 'Gwen' };
const about = (said: string, to: string | null = null) =>
  findAbout({ said, to: to === null ? null : { item: 1, name: to } } as PlacedSentence, context, people);

describe('findAbout', () => {
  it('is the writer where he speaks of himself', () => {
    expect(about('I have rung for forty years and my husband hates it.')).toBe('Pauline');
    expect(about('Retired nurse.')).toBe('Pauline');
  });

  it('is the writer’s kin where the sentence is about them', () => {
    expect(about('My husband has Parkinson’s.')).toBe('husband');
  });

  it('is the person who is addressed or named', () => {
    expect(about('@Jenn, sorry to hear about your illness.')).toBe('Jenn Whinnem');
    expect(about('Sorry about your knee.', 'Ivor')).toBe('Ivor');
    expect(about('He says Ivor lost an eye in 2004.')).toBe('Ivor');
  });
});
