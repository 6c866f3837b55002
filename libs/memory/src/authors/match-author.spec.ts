import { matchAuthor } from './match-author.js';

describe('matchAuthor', () => {
  it('takes a name in its thread for the person who wrote there under it, also a first name alone', () => {
    expect(matchAuthor('win', { inThread: ['a'], anywhere: [] })).toMatchObject({ who: 'known', contactId: 'a' });
    expect(matchAuthor('ann berg', { inThread: ['a'], anywhere: ['a', 'b'] })).toMatchObject({
      who: 'known',
      contactId: 'a',
    });
  });

  it('takes a full name for the one contact who has it', () => {
    expect(matchAuthor('ann berg', { inThread: [], anywhere: ['b'] })).toMatchObject({ who: 'known', contactId: 'b' });
  });

  it('never takes a first name alone for somebody of elsewhere', () => {
    expect(matchAuthor('win', { inThread: [], anywhere: ['b'] })).toEqual({ who: 'new' });
  });

  it('chooses nobody among several', () => {
    const several = matchAuthor('ann berg', { inThread: [], anywhere: ['a', 'b'] });
    expect(several).toEqual({
      who: 'unclear',
      reason: '2 of your people have this name, and nothing here says which of them it is.',
    });
    expect(matchAuthor('win', { inThread: ['a', 'b', 'c'], anywhere: [] })).toMatchObject({ who: 'unclear' });
  });
});
