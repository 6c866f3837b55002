import { parseName } from '../names/parse-name.js';
import { nearestMeetings, type KeysMet } from './nearest-meetings.js';

const anna = [parseName('Anna Bergmann')];

function met(other: string, narrow: string, ...keys: string[]): KeysMet {
  return { other, weight: keys.length, by: keys.map((key) => ({ key, narrow })) };
}

describe('whom a contact is compared with', () => {
  it('is whoever shares more than the family name with him', () => {
    expect(nearestMeetings(anna, [met('a', 'anna bergmann', 'f:berkman:a', 'h:bergmann')])).toEqual(['a']);
    expect(nearestMeetings(anna, [met('b', 'ann bergmann', 'f:berkman:a')])).toEqual(['b']);
  });

  it('is nobody of the same family with another given name, nor a namesake of another family', () => {
    const albert = met('a', 'albert bergmann', 'h:bergmann');
    expect(nearestMeetings(anna, [albert])).toEqual([]);
    const berlioz = met('b', 'xaver berlioz', 'h:xaverb');
    expect(nearestMeetings([parseName('Xaver Bergmann')], [berlioz])).toEqual([]);
  });

  it('is whom more than these two words have led to him, since he may bear more names', () => {
    const bySecondName = met('a', 'hilde bergmann', 'f:berkman:a');
    const byHandle = met('b', 'albert bergmann', 'h:bergmann', 'h:annabergmann');
    const nameless = met('c', '', 'h:annabergmann');
    expect(nearestMeetings(anna, [bySecondName, byHandle, nameless]).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('is everybody with the same mailbox, account, number or site, and of the rest the nearest sixteen', () => {
    const namesakes = Array.from({ length: 40 }, (_, at) => ({
      ...met(`n${String(at).padStart(2, '0')}`, 'anna bergmann', 'h:annabergmann'),
      weight: at,
    }));
    const known = ['m:x@y.example', 'a:twitter:x', 'p:+4930', 'w:x.example'].map((key, at) => ({
      ...met(`k${at}`, 'bernd other', key),
      weight: 0,
    }));
    const found = nearestMeetings(anna, [...namesakes, ...known]);
    expect(found.slice(0, 4)).toEqual(['k0', 'k1', 'k2', 'k3']);
    expect(found.slice(4)).toEqual(
      namesakes
        .slice(24)
        .map(({ other }) => other)
        .toReversed(),
    );
  });

  it('is whoever was met where the contact has no full name', () => {
    expect(nearestMeetings([], [met('a', 'anna bergmann', 'h:bergmann')])).toEqual(['a']);
    expect(nearestMeetings([parseName('kd_bergmann')], [met('a', 'anna bergmann', 'f:berkman:a')])).toEqual(['a']);
  });
});
