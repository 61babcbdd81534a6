import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Where a proxy of the operator's own may stand. */
const nearby = new BlockList();
nearby.addSubnet('127.0.0.0', 8);
nearby.addSubnet('10.0.0.0', 8);
nearby.addSubnet('172.16.0.0', 12);
nearby.addSubnet('192.168.0.0', 16);
nearby.addAddress('::1', 'ipv6');
nearby.addSubnet('fc00::', 7, 'ipv6');

/**
 * The address that a call came from, for measuring how much comes from it. Behind the operator's proxy it is the last
 * that the proxy wrote down; what stands before that anybody may have written.
 */
function callerAddress({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  if (!isNearby(peer)) return peer;
  const told = withoutPort(
    String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '',
  );
  return isIP(told) ? told : peer;
}

/** Some proxies write the port too: `192.0.2.1:80`, `[2001:db8::1]:80`. */
function withoutPort(told: string): string {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(told)?.[1] ?? /^([\d.]+):\d+$/.exec(told)?.[1] ?? told;
  return bare.replace(/^::ffff:(?=[\d.]+$)/i, '');
}

/** Whoever has one address of version 6 has the whole network of it, the first 64 bits. */
export function callerNetwork(request: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const address = callerAddress(request);
  if (isIP(address) !== 6) return address;
  const [before = '', after] = (address.split('%')[0] ?? '').split('::');
  const groups = (text: string) =>
    text
      .split(':')
      .filter(Boolean)
      .flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
  const [start, end] = [groups(before), groups(after ?? '')];
  const all = [...start, ...Array.from({ length: 8 - start.length - end.length }, () => '0'), ...end];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

function isNearby(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && nearby.check(address, version === 6 ? 'ipv6' : 'ipv4');
}
