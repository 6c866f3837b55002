import { BlockList, isIP } from 'node:net';

// What the IANA keeps for special uses (its registries of IPv4 and IPv6 special-purpose addresses), and what clouds answer on.
const reservedIpv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Azure's machines ask this public one about themselves.
  '168.63.129.16/32',
];

/** Everything outside of it is private, local, mapped, or for nobody. */
const GLOBAL_IPV6 = '2000::/3';
const reservedIpv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const reserved = addressList([...reservedIpv4, ...reservedIpv6]);
const global = addressList([GLOBAL_IPV6]);

/** Whether an IP address is one of the open internet, and neither this machine, nor its network, nor anything reserved. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !reserved.check(address, 'ipv4');
  // With a zone ("fe80::1%eth0") it is one of this network's.
  if (family !== 6 || address.includes('%')) return false;
  return global.check(address, 'ipv6') && !reserved.check(address, 'ipv6');
}

/** Single addresses and networks ("192.168.1.0/24") as one list; each must pass `isAddressOrNetwork`. */
export function addressList(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

export function isAddressOrNetwork(entry: string): boolean {
  const [, address = '', bits] = /^([^/%]+)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
  const family = isIP(address);
  return family !== 0 && (bits === undefined || Number(bits) <= (family === 4 ? 32 : 128));
}

/** As it stands in a list: an IPv4 address that came as an IPv6 one is looked up as what it is. */
export function isListed(list: BlockList, address: string): boolean {
  const family = isIP(address);
  if (family === 0 || address.includes('%')) return false;
  return list.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
