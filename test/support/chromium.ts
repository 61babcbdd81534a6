import { existsSync } from 'node:fs';
import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Where this machine's Chromium is; `CHROMIUM_PATH` names another one. */
export const chromiumPath = places.find((place) => place !== undefined && existsSync(place));

/**
 * Why a browser test is skipped here, for its title; `undefined` when it runs. Where `CI` is set nothing is skipped:
 * a test that never runs there would be no test, so `startChromium` fails instead.
 */
export const noChromium =
  chromiumPath === undefined && !process.env.CI
    ? 'no Chromium found: set CHROMIUM_PATH or install /usr/bin/chromium'
    : undefined;

/** Starts Chromium; the caller closes it. Throws when there is none. */
export function startChromium(): Promise<Browser> {
  if (chromiumPath === undefined)
    throw new Error('No Chromium found: set CHROMIUM_PATH or install it as /usr/bin/chromium.');
  return chromium.launch({ executablePath: chromiumPath, args: flags });
}
