import { sameOrigin } from './same-origin.js';

describe('sameOrigin', () => {
  it.each([
    [{ secFetchSite: 'same-origin' }, 'yes'],
    [{ secFetchSite: 'none' }, 'yes'],
    [{ secFetchSite: 'same-site' }, 'no'],
    [{ secFetchSite: 'cross-site' }, 'no'],
    [{ secFetchSite: '' }, 'no'],
    [{ secFetchSite: 'cross-site', origin: 'http://porch.test', host: 'porch.test' }, 'no'],
    [{ origin: 'http://porch.test:3000', host: 'porch.test:3000' }, 'yes'],
    [{ origin: 'https://porch.test', host: 'Porch.test' }, 'yes'],
    [{ origin: 'http://porch.test:3001', host: 'porch.test:3000' }, 'no'],
    [{ origin: 'http://porch.test.evil.test', host: 'porch.test' }, 'no'],
    [{ origin: 'null', host: 'porch.test' }, 'no'],
    [{ origin: 'http://porch.test' }, 'no'],
    [{ host: 'porch.test' }, 'unknown'],
  ])('%j → %s', (headers, expected) => {
    expect(sameOrigin(headers)).toBe(expected);
  });
});
