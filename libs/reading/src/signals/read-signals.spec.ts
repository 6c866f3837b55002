import fc from 'fast-check';
import { readThread } from '../read-thread.js';
import type { Signal } from '../thread.types.js';
import { readSignals } from './read-signals.js';

const owner = { names: ['Mara'] };
const thread = (...items: string[]) => ['A post', '', ...items.flatMap((item) => [`  • ${item}`, ''])].join('\n');
const read = (...items: string[]) => readSignals(readThread(thread(...items), { owner })).items;
const has = (signals: Signal[], type: Signal['type']) => signals.some((signal) => signal.type === type);

describe('readSignals', () => {
  it('finds an offer to talk, with the very sentence', () => {
    const [item] = read('Tom Reed\n\n    What a post. I would love to talk to you on the phone some day!');
    const quote = 'I would love to talk to you on the phone some day!';
    expect(item?.signals).toContainEqual({ type: 'wants_to_talk', quote, confidence: expect.any(Number) });
  });

  it('calls the same wish of the owner an invitation', () => {
    const items = read(
      'Tom Reed\n\n    Fine words.',
      'Mara\n\n    @Tom — I would love to talk to you. Send me an email and let’s set up a call!',
    );
    expect(has(items[1]?.signals ?? [], 'invitation')).toBe(true);
    expect(has(items[1]?.signals ?? [], 'wants_to_talk')).toBe(false);
  });

  it('marks a fact of health as sensitive', () => {
    const [item] = read('Tom Reed\n\n    My mother was diagnosed with cancer last year.');
    expect(item?.signals).toContainEqual(expect.objectContaining({ type: 'fact', fact: 'health', sensitive: true }));
  });

  it('leaves alone what others said', () => {
    const [item] = read('Tom Reed\n\n    You wrote “I would love to talk to you on the phone”.');
    expect(has(item?.signals ?? [], 'wants_to_talk')).toBe(false);
  });

  it('finds nothing in praise and in a pingback', () => {
    const items = read('Tom Reed\n\n    Great post, thanks for sharing.', 'Pingback: Let us talk on the phone()');
    expect(items.map(({ signals }) => signals)).toEqual([[], []]);
  });

  it('quotes exactly, whatever is said', () => {
    const words =
      'I will call you tomorrow . ? ! my wife is ill “ ” \n let’s talk met Bob at school 🙂 http://a.b'.split(' ');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 60 }), (said) => {
        for (const item of read(`Tom Reed\n\n    Well, ${said.join(' ')}`)) {
          for (const { quote } of item.signals) expect(item.text).toContain(quote);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('does not take what is long for something to tell', () => {
    const path = 'a-very-long-list-'.repeat(20);
    const word = 'Rhubarb'.repeat(60);
    const said = `My seed list is at https://seeds.example/lists/${path} and my word of the year is ${word}.`;
    expect(read(`Tom Reed\n\n    ${said}`)[0]?.signals).toEqual([]);
  });

  it.each(['my ', 'I will call you ', 'A', 'is my dear ', 'from the ', '"', '. ', 'Bob sent '])(
    'takes time in proportion to a long repeat of %j',
    (unit) => {
      const time = (letters: number) => {
        const started = process.cpuUsage();
        read(`Tom Reed\n\n    Well, ${unit.repeat(letters / unit.length)}`);
        const { user, system } = process.cpuUsage(started);
        return (user + system) / 1000;
      };
      const short = time(6_000);
      expect(time(24_000)).toBeLessThan(Math.max(short, 20) * 12);
    },
    20_000,
  );
});
