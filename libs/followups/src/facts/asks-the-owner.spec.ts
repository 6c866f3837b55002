import { asksTheOwner, namesToCall } from './asks-the-owner.js';

const owner = namesToCall([
  { kind: 'name', value: 'mara lindqvist', printed: 'Mara Lindqvist' },
  { kind: 'twitter', value: 'maraprints', printed: '@MaraPrints' },
  { kind: 'email', value: 'mara@example.com', printed: 'mara@example.com' },
]);
const ask = (text: string, answers: { printed: string; owner: boolean }[] = []) =>
  asksTheOwner({ text, answers }, owner);

it("knows the owner by name, first name and handle, not by an address's words", () => {
  expect([...owner]).toEqual(['mara lindqvist', 'mara', 'maraprints']);
});

describe('a question', () => {
  it('is quoted as the sentence that it is', () => {
    expect(ask('Lovely. How long do you soak the paper? I never dare.')).toEqual({
      kind: 'question',
      quote: 'How long do you soak the paper?',
    });
  });

  it('to the owner goes before another one', () => {
    expect(ask('What is time? Would you print it again? Who can say when?')?.quote).toBe('Would you print it again?');
  });

  it('with more than one mark or in brackets still is one', () => {
    expect(ask('Is your type for sale?!')?.quote).toBe('Is your type for sale?!');
    expect(ask('I want one (have you any left?)')?.kind).toBe('question');
  });

  it.each([
    ['a tag', 'It makes you think, doesn’t it?'],
    ['a tag of one word', "You don't run that at night, right?"],
    ['rhetoric', 'Isn’t that the truth?'],
    ['two words', 'Who knew?'],
    ['somebody else’s', 'My son said “Why is it backwards?” and I had no answer.'],
    ['part of an address', 'It is all at https://example.com/type?size=12'],
    ['no question', 'I read this twice.'],
    ['put to everybody', 'Has anyone of you a spare roller?'],
    ['put to nobody, which is for the reading to tell', 'Is there a list of the fonts?'],
    ['to somebody who is called by another name', 'Father Tim, do you still have the big one?'],
    ['advice', 'Have you tried oil on your hands?'],
    ['a turn of speech', 'May I say that you should not have?'],
    ['a guess', 'I think you said half on the reeds only?'],
  ])('is not %s', (_what, text) => expect(ask(text)).toBeNull());

  it('to the owner by name needs no "you"', () => {
    expect(ask('@Mara — is there a list of the fonts?')?.kind).toBe('question');
    expect(ask('Is there a list of the fonts?', [{ printed: 'somebody', owner: true }])?.kind).toBe('question');
  });

  it('of a guest to his host needs none either', () => {
    expect(ask('I come in June. Where do I leave the boots?')?.kind).toBe('question');
    expect(ask('Lovely. Which ink is it?')?.kind).toBe('question');
  });

  it('after a word that only looks like a name is the owner’s', () => {
    expect(ask('Sorry, do you still have the big one?')?.kind).toBe('question');
    expect(ask('Mara, do you still have the big one?')?.kind).toBe('question');
    expect(ask('Mara Lindqvist, do you still have the big one?')?.kind).toBe('question');
  });

  it('to another commenter is not the owner’s to answer', () => {
    expect(ask('@Tomasz — did you find the right ink?')).toBeNull();
    expect(ask('Did you find it?', [{ printed: 'Tomasz', owner: false }])).toBeNull();
  });

  it('to several, the owner among them, is', () => {
    expect(ask('@Tomasz — me too.\n@Mara — which one do you use?')?.quote).toBe('@Mara — which one do you use?');
  });
});

describe('words addressed to the owner', () => {
  it('wait for an answer where they open something', () => {
    expect(ask('@Mara I have a whole drawer of wood type from my aunt and nobody to give it to.')).toEqual({
      kind: 'address',
      quote: '@Mara I have a whole drawer of wood type from my aunt and nobody to give it to.',
    });
    expect(ask('@maraprints here is the photo that I promised')?.kind).toBe('address');
    expect(ask('Here is the photo.', [{ printed: 'somebody', owner: true }])?.kind).toBe('address');
  });

  it.each([
    '@Mara thank you!',
    '@Mara Lindqvist — will do. See you there.',
    '@Mara agreed, every word',
    '@Mara Okay 🙂',
    '@Mara Obrigada, querida',
  ])('close the talk: %s', (text) => expect(ask(text)).toBeNull());

  it('wait where they take up an invitation, thanks or not', () => {
    const item = { text: '@Mara Thank you, Thursday at ten.', answers: [], offers: true };
    expect(asksTheOwner(item, owner)?.kind).toBe('address');
  });

  it('are not those to a name that only begins alike', () => {
    expect(ask('@Marabelle here is the photo that I promised')).toBeNull();
  });
});

it('does not slow down on hostile text', () => {
  const started = performance.now();
  for (const bad of [
    '"'.repeat(20_000),
    '? '.repeat(20_000),
    '@'.repeat(20_000),
    '“'.repeat(20_000),
    'a?'.repeat(20_000),
    `${'A'.repeat(20_000)}?`,
  ]) {
    ask(bad);
  }
  expect(performance.now() - started).toBeLessThan(2_000);
});
