import fc from 'fast-check';
import { readRequest } from './read-request.js';

const filled = { name: 'Jenn Whinnem', known: '@jennw', why: 'Your last post.', times: '', consent: 'yes' };

describe('a request for a call, as it was filled in', () => {
  it('is read with what they are known by', () => {
    expect(readRequest({ ...filled, times: ' after  six ', site: '' })).toEqual({
      name: 'Jenn Whinnem',
      nameValue: 'jenn whinnem',
      known: { kind: 'twitter', value: 'jennw', printed: '@jennw' },
      why: 'Your last post.',
      times: 'after six',
      isTrapped: false,
    });
    expect(readRequest({ ...filled, site: 'http://casino.example' })).toMatchObject({ isTrapped: true });
  });

  it.each([
    ['name', ''],
    ['name', '***'],
    ['known', 'Jenn from the comments'],
    ['known', ''],
    ['why', ' \n '],
    ['consent', ''],
  ])('says what is missing: %s %j', (field, value) => {
    expect(readRequest({ ...filled, [field]: value })).toMatchObject({
      field,
      problem: expect.stringMatching(/^Please/),
    });
    expect(readRequest({ ...filled, [field]: value })).not.toHaveProperty('name');
  });

  it('keeps no control characters, turns of writing or broken letters, and nothing beyond its size', () => {
    const hostile = fc.record({
      name: fc.string({ unit: 'binary', maxLength: 150 }).map((text) => `Al${text}`),
      known: fc.constant('al@home.example'),
      why: fc.string({ unit: 'binary', maxLength: 2_500 }).map((text) => `Why\n\n\n\n${text}`),
      times: fc.string({ unit: 'binary', maxLength: 400 }),
      consent: fc.constant('yes'),
    });
    fc.assert(
      fc.property(hostile, (form) => {
        const read = readRequest(form);
        if ('problem' in read) throw new Error(read.problem);
        expect([read.name, read.times].join('')).toMatch(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u);
        expect(read.why).toMatch(/^(?:[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|\n)+$/u);
        expect(read.why).not.toMatch(/\n{3}/);
        expect([read.name.length <= 100, read.why.length <= 2_000, read.times.length <= 300]).toEqual([
          true,
          true,
          true,
        ]);
      }),
    );
  });
});
