import type * as Package from 'adaptivecards';

/** The global that the page's `adaptivecards.min.js` leaves; its module form cannot be loaded without a bundler. */
declare global {
  var AdaptiveCards: typeof Package;
}

/** Microsoft's `adaptivecards` package, typed. */
export const adaptive = globalThis.AdaptiveCards;
