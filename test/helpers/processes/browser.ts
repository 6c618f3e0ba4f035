import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const found = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && path !== '' && existsSync(path),
);

export const hasBrowser = found !== undefined;

/** Chromium of the system; its sandbox is off where the tests run as root, as in a container. */
export function launchBrowser(): Promise<Browser> {
  if (found === undefined) throw new RangeError('no Chromium here: the suite should have been skipped');
  return chromium.launch({ executablePath: found, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** How a page is looked at. */
export interface View {
  width: number;
  scheme?: 'light' | 'dark';
  print?: boolean;
  script?: boolean;
}

/** A page, and what it complained of or asked for while it was open. */
export interface Opened {
  page: Page;
  complaints: string[];
  requests: string[];
}

/** Opens a file as a reader would. */
export async function openPage(
  browser: Browser,
  file: string,
  { width, scheme = 'light', print = false, script = true }: View,
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`file://${file}`);
  if (print) await page.emulateMedia({ media: 'print', colorScheme: scheme });
  return { page, complaints, requests };
}
