import fc from 'fast-check';
import { compareFullNames } from './compare-names.js';
import { handleFits } from './handle-forms.js';
import { parseName } from './parse-name.js';

describe('parseName', () => {
  it('keeps the names of late, and not all that there ever were', () => {
    const first = parseName('Jenn Whinnem');
    expect(parseName('Jenn Whinnem')).toBe(first);
    for (let at = 0; at < 4_000; at += 1) parseName(`Jenn Whinnem ${at}`);
    expect(parseName('Jenn Whinnem')).not.toBe(first);
    expect(parseName('Jenn Whinnem')).toEqual(first);
  });

  it.each([
    ['Jenn Whinnem', 'full', 'jenn', 'whinnem'],
    ['Whinnem, Jenn', 'full', 'jenn', 'whinnem'],
    ['Dr. Jenn Whinnem, PhD', 'full', 'jenn', 'whinnem'],
    ['José Núñez', 'full', 'jose', 'nunez'],
    ['Vincent van der Berg', 'full', 'vincent', 'vanderberg'],
    ['Юрий Ковальчук', 'full', 'yuriy', 'kovalchuk'],
    ['李明', 'full', 'li', 'ming'],
    ['JSmith', 'handle', 'j', 'smith'],
    ['kd_smith', 'handle', 'kd', 'smith'],
    ['john.smith@work.example', 'handle', 'john', 'smith'],
    ['jennwhinnem', 'single', 'jennwhinnem', ''],
    ['McKay', 'single', 'mckay', ''],
    ['Anonymous', 'nobody', 'anonymous', ''],
    ['dependabot[bot]', 'nobody', 'dependabot', ''],
    ['Acorn Labs GmbH', 'group', 'acorn', ''],
  ])('%s is %s', (printed, shape, given, family) => {
    expect(parseName(printed)).toMatchObject({ shape, family, ...(shape === 'nobody' ? {} : { given }) });
  });

  it('tells father and son, and what somebody is called', () => {
    expect(parseName('John Reed Jr.')).toMatchObject({ given: 'john', family: 'reed', suffix: 'jr' });
    expect(parseName('Robert "Bob" Reed').called).toEqual(['bob']);
  });

  it('never throws, whatever is printed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string({ unit: 'binary' }), (one, other) => {
        const [a, b] = [parseName(one), parseName(other)];
        if (a.family !== '' && b.family !== '') compareFullNames(a, b);
        expect(parseName(one).words.every((word) => /^[a-z\d]+$/.test(word))).toBe(true);
      }),
    );
  });
});

describe('compareFullNames', () => {
  const compare = (one: string, other: string) => compareFullNames(parseName(one), parseName(other));

  it.each([
    ['Bob Whinnem', 'Robert Whinnem', { given: 'nickname', family: 'equal' }],
    ['Jürgen Müller', 'Juergen Mueller', { given: 'sound', family: 'sound' }],
    ['Chen Gang', 'Gang Chen', { given: 'equal', family: 'equal', turned: true }],
    ['Hans Moritz Günther', 'Moritz Günther', { given: 'equal', family: 'equal' }],
    ['J. Whinnem', 'Jenn Whinnem', { given: 'initial', family: 'equal' }],
    ['Jenn Whinnme', 'Jenn Whinnem', { given: 'equal', family: 'typo' }],
    ['Jenn Whinn', 'Jenn Whinnem', { given: 'equal', family: 'part' }],
    ['Ann Reed', 'Bob Reed', { given: 'other', family: 'equal' }],
    ['John Reed Sr', 'John Reed Jr', { suffix: 'clash' }],
    ['John A. Reed', 'John B. Reed', { middle: 'clash' }],
  ])('%s and %s', (one, other, agreement) => {
    expect(compare(one, other)).toMatchObject(agreement);
    expect(compare(other, one)).toMatchObject(agreement);
  });
});

describe('handleFits', () => {
  it.each([
    ['jennwhinnem', 'whole'],
    ['jwhinnem', 'initial_family'],
    ['whinnemj', 'initial_family'],
    ['jennw', 'given_initial'],
    ['whinnem', 'family'],
    ['jennifer', 'given'],
    ['jw', 'initials'],
    ['sunny77', null],
  ])('%s of Jenn Whinnem is %s', (handle, form) => expect(handleFits(handle, parseName('Jenn Whinnem'))).toBe(form));
});
