import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { ROOT } from './product.js';

const PICTURES = join(ROOT, 'test/artifacts');

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };

/** Where the machine keeps its Chromium. */
export const CHROMIUM =
  process.env.CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync) ??
  'chromium';
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: QUIET });

/** A person with a device of their own: cookies, cache and errors apart from everybody else's. */
export interface Person {
  readonly page: Page;
  /** Errors that the pages threw or printed. */
  readonly errors: string[];
  leave(): Promise<void>;
}

export async function enter(browser: Browser, url: string, viewport = DESK): Promise<Person> {
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: viewport.width < 500,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, errors, leave: () => closed(context) };
}

/** A context that was offline a moment ago may never say that it is closed; it goes with its browser at the end. */
async function closed(context: BrowserContext): Promise<void> {
  const patience = new AbortController();
  await Promise.race([
    context.close(),
    setTimeout(15_000, undefined, { signal: patience.signal }).catch(() => undefined),
  ]);
  patience.abort();
}

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('textbox').first().fill(login);
  await page.locator('input[type="password"]').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Keeps a picture of the whole page under test/artifacts. */
export async function picture(page: Page, story: string, name: string): Promise<void> {
  mkdirSync(join(PICTURES, story), { recursive: true });
  await page.screenshot({ path: join(PICTURES, story, `${name}.png`), fullPage: true });
}

/** What axe finds against WCAG 2.2 A and AA: `rule: selector`, empty when all is well. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const inPage = (window as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe;
    const { violations: found } = await inPage.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
  });
}

interface AxeResult {
  violations: { id: string; nodes: { target: string[] }[] }[];
}
