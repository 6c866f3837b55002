import { facts } from '../../test/build-facts.js';
import { permittedChannel, suggestedChannel, type WaysToReach } from './suggested-channel.js';

const nothing: WaysToReach = { askedOn: null, lastTalkBy: null, depth: 'wave', known: new Set() };
const way = (change: Partial<WaysToReach>) => suggestedChannel({ ...nothing, ...change });

it('answers where it was asked', () => {
  expect(way({ askedOn: 'twitter', lastTalkBy: 'phone', known: new Set(['phone']) })).toBe('twitter');
});

it('talks as the two last talked, unless that took a journey', () => {
  expect(way({ lastTalkBy: 'video', known: new Set(['phone']) })).toBe('video');
  expect(way({ lastTalkBy: 'in_person', known: new Set(['phone']) })).toBe('phone');
});

it('prefers a voice to a letter, and a letter to a public word', () => {
  expect(way({ known: new Set(['email', 'skype', 'twitter']) })).toBe('video');
  expect(way({ known: new Set(['email', 'twitter']) })).toBe('email');
  expect(way({ depth: 'letters' })).toBe('email');
  expect(way({ known: new Set(['twitter']) })).toBe('twitter');
  expect(way({ known: new Set(['name']) })).toBe('blog');
  expect(way({ depth: 'none' })).toBe('other');
});

describe('with who does not want to be called', () => {
  const permitted = (channel: 'phone' | 'video' | 'blog', known: string[] = [], boundaries = ['no_phone'] as const) =>
    permittedChannel(channel, facts({ known, person: { boundaries: [...boundaries] } }));

  it('a call becomes the next best way, and everything else stays', () => {
    expect(permitted('phone', ['phone', 'skype', 'email'])).toBe('email');
    expect(permitted('video', ['skype', 'twitter'])).toBe('twitter');
    expect(permitted('phone', ['phone'])).toBe('other');
    expect(permitted('blog', ['phone'])).toBe('blog');
  });

  it('others are called', () => {
    expect(permittedChannel('phone', facts({ person: { boundaries: ['business_only'] } }))).toBe('phone');
  });
});
