import { expect, test } from 'vitest';
import { nodeProblem } from '../../scripts/check-node.mjs';

test.each(['22.18.0', '24.1.0', '24.21.0', '26.0.0'])('Node %s is new enough', (version) => {
  expect(nodeProblem(version, 'strip')).toBeNull();
});

test.each(['18.20.0', '20.20.2', '22.17.1'])('Node %s is told apart, with the remedy', (version) => {
  expect(nodeProblem(version, undefined)).toMatch(new RegExp(`This is Node ${version}.*npm ci.*macOS`, 's'));
});

test('a Node that was told not to run TypeScript is told apart too', () => {
  expect(nodeProblem('24.21.0', false)).toMatch(/NODE_OPTIONS/);
});
