import fc from 'fast-check';
import { addressList, isListed, isPublicAddress } from './public-address.js';

describe('an address of the open internet', () => {
  it('is none of this machine, its network, or anything reserved', () => {
    const reserved = [
      ['0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.254'],
      ['169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.192', '192.0.2.1', '192.168.0.1', '198.18.0.1'],
      ['198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255'],
      ['168.63.129.16'],
      ['::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:0:8.8.8.8', '64:ff9b::7f00:1', '64:ff9b:1::1'],
      ['fc00::1', 'fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '100::1', '::7f00:1'],
      ['2001::1', '2001:0:7f00:1::', '2001:db8::1', '2002:7f00:1::', '2002:0a00:0001::1', '3fff::1', '5f00::1'],
    ].flat();
    expect(reserved.filter(isPublicAddress)).toEqual([]);
    const open = ['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '100.63.0.1', '2606:4700::1111', '2a00:1450::8a'];
    expect(open.filter((address) => !isPublicAddress(address))).toEqual([]);
    expect(['', 'localhost', '127.1', '0x7f.1', '8.8.8.8:80', '[2606:4700::1111]'].filter(isPublicAddress)).toEqual([]);
  });

  it('is no IPv6 address outside of 2000::/3, however it is written', () => {
    const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 7, maxLength: 7 });
    const first = fc.integer({ min: 0, max: 0xffff }).filter((group) => group < 0x2000 || group > 0x3fff);
    fc.assert(
      fc.property(first, groups, (head, rest) => {
        const address = [head, ...rest].map((group) => group.toString(16)).join(':');
        expect(isPublicAddress(address)).toBe(false);
      }),
    );
  });

  it('is looked up in a list by single address and by network', () => {
    const list = addressList(['127.0.0.1', '192.168.1.0/24', 'fd00::/8']);
    const inIt = (address: string) => isListed(list, address);
    expect(['127.0.0.1', '192.168.1.77', 'fd12::3'].every(inIt)).toBe(true);
    expect(['127.0.0.2', '192.168.2.1', 'fe80::1', 'fd12::3%eth0', 'nas'].some(inIt)).toBe(false);
  });
});
