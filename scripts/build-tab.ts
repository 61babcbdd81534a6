import { buildTab } from './tab/build.ts';

/** The pages of the tab alone, for the demo, whose program runs from its sources. */
await buildTab();
