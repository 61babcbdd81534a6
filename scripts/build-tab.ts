import { buildTab } from './tab/build.ts';

/** Builds the tab's pages, unless those of these sources are there already: `npm run build`. */
const { folder, seconds } = await buildTab();
console.log(
  seconds === null
    ? `The tab's pages are up to date: ${folder}`
    : `The tab's pages are built (${seconds.toFixed(1)} s): ${folder}`,
);
