import { BlockList, isIP } from 'node:net';
import type { Request } from 'express';

/** Addresses of one's own machine and network, from which a proxy hands requests on. */
const NEAR = new BlockList();
NEAR.addSubnet('127.0.0.0', 8, 'ipv4');
NEAR.addSubnet('10.0.0.0', 8, 'ipv4');
NEAR.addSubnet('172.16.0.0', 12, 'ipv4');
NEAR.addSubnet('192.168.0.0', 16, 'ipv4');
NEAR.addAddress('::1', 'ipv6');
NEAR.addSubnet('fc00::', 7, 'ipv6');

/**
 * Where a request comes from, to count how often somebody asks: nothing else may rest on it. Of what a proxy near us
 * says, the last counts: that is what it saw itself. Of IPv6 the network: a machine has as many addresses in it as it likes.
 */
export function callerOf(req: Pick<Request, 'socket' | 'headers'>): string {
  const peer = bare(req.socket.remoteAddress ?? '');
  const forwarded = bare(
    String(req.headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1) ?? '',
  );
  return placeOf(isNear(peer) && isIP(forwarded) > 0 ? forwarded : peer);
}

/** An address, or of IPv6 its network. */
export function placeOf(address: string): string {
  return address.includes('.') ? bare(address) : address.split(':').slice(0, 4).join(':');
}

function bare(address: string): string {
  return address.trim().replace(/^::ffff:/i, '');
}

function isNear(address: string): boolean {
  const version = isIP(address);
  return version > 0 && NEAR.check(address, version === 6 ? 'ipv6' : 'ipv4');
}
