// Plain JavaScript that an old Node can read too, since it is an old Node that has to be told.

const oldest = [22, 18];

/**
 * What is wrong with the Node that runs us, with the remedy; null when nothing is.
 * @param {string} version such as `24.1.0`
 * @param {unknown} typescript `process.features.typescript`: false or absent when Node cannot run TypeScript
 * @returns {string | null}
 */
export function nodeProblem(version, typescript) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
  if (!isOld && typescript) return null;
  const what = isOld
    ? `This is Node ${version}; Samråd needs Node ${oldest.join('.')} or newer, best 24.`
    : `This Node ${version} was told not to run TypeScript, which Samråd is written in (see NODE_OPTIONS).`;
  return [
    what,
    'Linux and Windows: run `npm ci` in the project, which brings Node 24 along, and then `npm start`.',
    'macOS: install Node 24 (nodejs.org), then `npm ci` and `npm start`.',
    '`npm ci` must not leave out optional dependencies: Node is one of them.',
  ].join('\n');
}
