import { isSameThread } from './same-thread.js';

const copy = { shared: 100, sharedLetters: 20_000, inSource: 147, inThread: 100, sameTitle: false };

describe('isSameThread', () => {
  it('knows a newer copy, an older one and a part of a thread again', () => {
    expect(isSameThread(copy)).toBe(true);
    expect(isSameThread({ ...copy, inSource: 100, inThread: 147 })).toBe(true);
    expect(isSameThread({ ...copy, shared: 3, sharedLetters: 200, inSource: 3 })).toBe(true);
  });

  it('is not misled by what stands under every post', () => {
    expect(isSameThread({ ...copy, shared: 2, sharedLetters: 20, inSource: 2 })).toBe(false);
    expect(isSameThread({ ...copy, shared: 1, sharedLetters: 12, inSource: 1, inThread: 1 })).toBe(false);
    expect(isSameThread({ ...copy, shared: 10, sharedLetters: 900 })).toBe(false);
  });

  it('is content with few words under the same title, though never with none', () => {
    expect(isSameThread({ ...copy, shared: 1, sharedLetters: 12, inSource: 2, inThread: 1, sameTitle: true })).toBe(
      true,
    );
    expect(isSameThread({ ...copy, shared: 0, sharedLetters: 0, inSource: 1, inThread: 0, sameTitle: true })).toBe(
      false,
    );
  });
});
