import fc from 'fast-check';
import { cutTo, plainText, widthOf, wrap } from './plain-text.js';
import { tableHead, tableRow } from './table.js';

const columns = [
  { title: 'name', width: 12 },
  { title: 'depth', width: 5 },
];

it('sets a row in columns and goes on with the last one', () => {
  expect(tableHead(columns, 'why')).toBe('NAME          DEPTH  WHY');
  const why = ['You last spoke 41 days ago, by phone; every 30 days was the plan.', '“Come by.”'];
  expect(tableRow(columns, ['Ines Okafor of Lagos', 'voice', why])).toBe(
    [
      'Ines Okafor…  voice  You last spoke 41 days ago, by phone; every 30 days was the',
      '                     plan.',
      '                     “Come by.”',
    ].join('\n'),
  );
});

it('knows that some signs take two columns', () => {
  expect(widthOf('森ゆき')).toBe(6);
  expect(widthOf('🌾 rye')).toBe(6);
  expect(widthOf('José')).toBe(4);
  expect(cutTo('森ゆき子さん', 7)).toBe('森ゆき…');
  expect(wrap('森ゆき子さん', 4)).toEqual(['森ゆ', 'き子', 'さん']);
});

it('lets no comment command the terminal', () => {
  expect(plainText('\u001b[31mred\u001b[0m\u0007 \u202eevil\n\ttext')).toBe('[31mred[0m evil text');
});

it('never is wider than 80 columns, whatever is written', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem(), fc.constantFrom('🌾'.repeat(90), 'x'.repeat(300)));
  fc.assert(
    fc.property(text, text, fc.array(text), (name, depth, why) => {
      for (const line of tableRow(columns, [name, depth, why]).split('\n'))
        expect(widthOf(line)).toBeLessThanOrEqual(80);
    }),
  );
});
