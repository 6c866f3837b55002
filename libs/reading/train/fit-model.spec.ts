import { packModel, sumOf, unpackModel } from '../src/signals/linear-model.js';
import { sentenceFeatures, type SpokenSentence } from '../src/signals/sentence-features.js';
import { fitModel, toExamples } from './fit-model.js';
import { labelledLines } from './labelled-sentence.js';

const lines = [
  'wants_to_talk\tcommenter\tI would love to talk to you.\t',
  'wants_to_talk\tcommenter\tLet us talk on the phone.\t',
  'wants_to_talk|fact:health\tcommenter\tI have cancer and would love to talk.\t',
  'wants_to_talk\tcommenter\tWould love to talk some time.\t',
  'none\tcommenter\tGreat post about gardens.\tHello.',
  'none\tcommenter\tThe gardens were great.\t',
  'none\tcommenter\tGreat gardens and a great post.\t',
  'none\towner\tThank you for the great gardens.\t',
];
const sentences = labelledLines(lines.join('\n'), 'test.tsv');
const spoken = (said: string): SpokenSentence => ({ ...(sentences[0]?.spoken as SpokenSentence), said });

describe('labelledLines', () => {
  it('reads labels, speaker, sentence and the sentence before', () => {
    expect([...(sentences[2]?.labels ?? [])]).toEqual(['offer', 'fact', 'fact:health', 'sensitive']);
    expect(sentences[4]?.spoken).toMatchObject({ before: 'Hello.', speaker: 'commenter' });
  });

  it('refuses a label and a speaker that nobody knows', () => {
    expect(() => labelledLines('wish\tcommenter\tHello.\t', 'x.tsv')).toThrow('x.tsv:1: "wish" is no label');
    expect(() => labelledLines('none\tbishop\tHello.\t', 'x.tsv')).toThrow('x.tsv:1: no speaker');
  });
});

describe('fitModel', () => {
  const model = fitModel(toExamples(sentences));

  it('tells apart what it was shown', () => {
    const offer = sumOf(model, 'offer', sentenceFeatures(spoken('I would love to talk.')));
    const praise = sumOf(model, 'offer', sentenceFeatures(spoken('Great gardens.')));
    expect(offer).toBeGreaterThan(praise);
  });

  it('gives the same weights for the same sentences', () => {
    expect(packModel(fitModel(toExamples(sentences)))).toBe(packModel(model));
  });

  it('is nearly the same after packing', () => {
    const features = sentenceFeatures(spoken('I would love to talk.'));
    const unpacked = unpackModel(packModel(model));
    expect(sumOf(unpacked, 'offer', features)).toBeCloseTo(sumOf(model, 'offer', features), 0);
  });
});
