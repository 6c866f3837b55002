import { FetchError } from './fetch.error.js';
import { followedUrl, hostOf, readWebUrl } from './web-url.js';

const faultOf = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return error instanceof FetchError ? error.fault : error;
  }
};

describe('an address to fetch', () => {
  it('is of the web, and webcal stands for https', () => {
    expect(readWebUrl(' webcal://cal.example/a.ics#x ').url.href).toBe('https://cal.example/a.ics');
    expect(readWebUrl('WEBCALS://cal.example/a.ics').url.href).toBe('https://cal.example/a.ics');
    expect(readWebUrl('http://cal.example:8080/a?b=c').url.href).toBe('http://cal.example:8080/a?b=c');
    const wrong = [
      ['', 'cal.example/a.ics', 'file:///etc/passwd', 'ftp://cal.example/a', 'gopher://x', 'javascript:alert(1)'],
      ['https://', 'http://cal.example:22/', 'http://cal.example:25/', 'https:/cal.example:993/', 'webcal:cal'],
      ['http://a b/', `https://cal.example/${'x'.repeat(5_000)}`, 'https://%zz:x@cal.example/'],
    ].flat();
    expect(wrong.map((address) => faultOf(() => readWebUrl(address)))).toEqual(wrong.map(() => 'bad_address'));
  });

  it('is told by its plain host, however the numbers are written', () => {
    const hosts = [
      'http://2130706433/',
      'http://0x7f.1/',
      'http://0177.0.0.1/',
      'http://127.0.0.1./',
      'http://127。0。0。1/',
    ];
    expect(hosts.map((address) => hostOf(readWebUrl(address).url))).toEqual(hosts.map(() => '127.0.0.1'));
    expect(hostOf(readWebUrl('http://[::ffff:127.0.0.1]:8080/').url)).toBe('::ffff:7f00:1');
  });

  it('gives its name and password to its own origin alone', () => {
    const start = readWebUrl('https://ann:sweet%20peas@cal.example/a.ics');
    expect(start.url.href).toBe('https://cal.example/a.ics');
    expect(start.authorization).toBe(`Basic ${Buffer.from('ann:sweet peas').toString('base64')}`);
    expect(followedUrl(start, '/b.ics')).toMatchObject({ authorization: start.authorization });
    expect(followedUrl(start, 'https://cal.example:8443/b.ics').authorization).toBeNull();
    expect(followedUrl(start, 'https://eve:x@other.example/').authorization).toBeNull();
  });

  it('is followed on the web only, and never from an encrypted one to an open one', () => {
    const start = readWebUrl('https://cal.example/a/b.ics');
    expect(followedUrl(start, '../c.ics').url.href).toBe('https://cal.example/c.ics');
    for (const location of [
      'http://cal.example/',
      'file:///etc/passwd',
      'data:text/plain,x',
      'https://a:22/',
      'http://[',
    ]) {
      expect(faultOf(() => followedUrl(start, location))).toBe('bad_address');
    }
  });
});
