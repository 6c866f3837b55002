import { tellApart, type ToldApart } from './belongs-to.js';

const people = {
  leaving: {
    id: 'brook',
    identities: [
      { kind: 'name', value: 'ida brook' },
      { kind: 'twitter', value: 'idab' },
    ],
  },
  staying: {
    id: 'stone',
    identities: [
      { kind: 'name', value: 'ida stone' },
      { kind: 'name', value: 'ida' },
    ],
  },
};
const inbound = (id: string, printedAuthor: string | null, knownBy: string | null = null): ToldApart => ({
  id,
  direction: 'inbound',
  printedAuthor,
  knownBy,
  answered: [],
});
const outbound = (id: string, answered: ToldApart['answered']): ToldApart => ({
  id,
  direction: 'outbound',
  printedAuthor: 'Mara Lind',
  knownBy: null,
  answered,
});

describe('whose an interaction is', () => {
  it.each([
    ['Ida Brook', 'leaving'],
    ['IDA  STONE', 'staying'],
    ['@IdaB', 'leaving'],
    ['Ida Bro', null],
    [null, null],
  ])('is told by its author %p: %p', (author, belongsTo) => {
    const row = inbound('1', author);
    expect(tellApart([row], people).get(row)).toBe(belongsTo);
  });

  it('is not told by a name that both have', () => {
    const both = { ...people, leaving: { id: 'brook', identities: [{ kind: 'name', value: 'ida' }] } };
    const row = inbound('1', 'Ida');
    expect(tellApart([row], both).get(row)).toBeNull();
  });

  it('is told by the handle that its source knew, before the name', () => {
    const rows = [inbound('1', 'Ida', 'twitter idab'), inbound('2', 'Ida Brook', 'email nobody@has.example')];
    expect(rows.map((row) => tellApart(rows, people).get(row))).toEqual(['leaving', 'leaving']);
    const call = { ...outbound('3', []), knownBy: 'twitter idab' };
    expect(tellApart([call], people).get(call)).toBe('leaving');
  });

  it('of the owner’s words is told by what they answer', () => {
    const rows = [
      inbound('1', 'Ida Brook'),
      outbound('2', [{ id: '1', contactId: 'stone' }]),
      outbound('3', [{ id: '9', contactId: 'stone' }]),
      outbound('4', [{ id: '9', contactId: null }]),
      outbound('5', []),
    ];
    expect(rows.map((row) => tellApart(rows, people).get(row))).toEqual(['leaving', 'leaving', 'staying', null, null]);
  });
});
