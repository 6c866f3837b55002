import { parseName } from '../names/parse-name.js';
import { crowdsOnce, nearestMeetings, type KeysMet } from './nearest-meetings.js';

const anna = [parseName('Anna Bergmann')];

function met(other: string, narrow: string, ...keys: string[]): KeysMet {
  return { other, weight: keys.length, by: keys.map((key) => ({ key, narrow })) };
}

function compared(names: typeof anna, all: KeysMet[]): string[] {
  return nearestMeetings(names, all).others;
}

describe('whom a contact is compared with', () => {
  it('is whoever shares more than the family name with him', () => {
    expect(compared(anna, [met('a', 'anna bergmann', 'f:berkman:a', 'h:bergmann')])).toEqual(['a']);
    expect(compared(anna, [met('b', 'ann bergmann', 'f:berkman:a')])).toEqual(['b']);
  });

  it('is nobody of the same family with another given name, nor a namesake of another family', () => {
    const albert = met('a', 'albert bergmann', 'h:bergmann');
    expect(compared(anna, [albert])).toEqual([]);
    const berlioz = met('b', 'xaver berlioz', 'h:xaverb');
    expect(compared([parseName('Xaver Bergmann')], [berlioz])).toEqual([]);
  });

  it('is whom more than these two words have led to him, since he may bear more names', () => {
    const bySecondName = met('a', 'hilde bergmann', 'f:berkman:a');
    const byHandle = met('b', 'albert bergmann', 'h:bergmann', 'h:annabergmann');
    const nameless = met('c', '', 'h:annabergmann');
    expect(compared(anna, [bySecondName, byHandle, nameless]).toSorted()).toEqual(['a', 'b', 'c']);
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
    const { others: found, crowd } = nearestMeetings(anna, [...namesakes, ...known]);
    expect(found.slice(0, 4)).toEqual(['k0', 'k1', 'k2', 'k3']);
    const nearest = namesakes.slice(24).map(({ other }) => other);
    expect(found.slice(4)).toEqual(nearest.toReversed());
    expect(crowd).toEqual({ key: 'h:annabergmann', contacts: 41 });
  });

  it('is said to be a crowd only where somebody is passed over', () => {
    const few = Array.from({ length: 16 }, (_, at) => met(`n${at}`, 'anna bergmann', 'h:annabergmann'));
    expect(nearestMeetings(anna, few).crowd).toBeNull();
    expect(
      crowdsOnce([
        { key: 'a', contacts: 18 },
        { key: 'b', contacts: 41 },
        { key: 'a', contacts: 20 },
      ]),
    ).toEqual([
      { key: 'a', contacts: 20 },
      { key: 'b', contacts: 41 },
    ]);
  });

  it('is whoever was met where the contact has no full name', () => {
    expect(compared([], [met('a', 'anna bergmann', 'h:bergmann')])).toEqual(['a']);
    expect(compared([parseName('kd_bergmann')], [met('a', 'anna bergmann', 'f:berkman:a')])).toEqual(['a']);
  });
});
