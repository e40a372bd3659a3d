import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** The first is the same browser without windows of its own: a page costs a third of the processor time there. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser on this machine's PATH, if there is one. */
export function browserPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((f) => f !== '');
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path));
}

/** Starts the browser without a window, with a profile of its own, and letters of so many pixels. Close it at the end. */
export function startBrowser(path: string, letters = 16): Promise<Browser> {
  const args = [...FLAGS, `--blink-settings=defaultFontSize=${letters}`];
  return chromium.launch({ executablePath: path, headless: true, args });
}
