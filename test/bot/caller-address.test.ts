import { expect, it } from 'vitest';
import { callerNetwork } from '../../bot/caller-address.ts';

it.each([
  ['192.0.2.1', '198.51.100.7', '192.0.2.1'],
  ['::ffff:10.0.0.1', '1.2.3.4, 198.51.100.7', '198.51.100.7'],
  ['10.0.0.1', '198.51.100.7:4711', '198.51.100.7'],
  ['10.0.0.1', '[2001:DB8:0:1::7]:80', '2001:db8:0:1::/64'],
  ['10.0.0.1', '[2001:db8::7]', '2001:db8:0:0::/64'],
  ['10.0.0.1', '::ffff:198.51.100.7', '198.51.100.7'],
  ['10.0.0.1', 'nonsense:80', '10.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', '', '2001:db8:1:2::/64'],
  ['::1', '', '0:0:0:0::/64'],
])('a call from %s that was passed on for %s counts for %s', (remoteAddress, told, network) => {
  const request = { socket: { remoteAddress }, headers: { 'x-forwarded-for': told } };
  expect(callerNetwork(request as never)).toBe(network);
});
