import { buildProgram } from './program/build.ts';
import { buildTab } from './tab/build.ts';

/** `npm run build`: the program and the pages of the tab, for production, unless they are there already. */
for (const [what, build] of [
  ['The program', buildProgram],
  ['The pages of the tab', buildTab],
] as const) {
  const { folder, seconds } = await build();
  const how = seconds === null ? 'there already' : `built in ${seconds.toFixed(1)} s`;
  console.log(`${what}: ${how} (${folder})`);
}
