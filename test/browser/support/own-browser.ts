import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM, QUIET } from './browser.js';

/** A browser with a profile on the disk, as somebody has on a computer of their own: it can be killed and opened again. */
export interface OwnBrowser {
  open(): Promise<Page>;
  /** As when the power fails: nothing is said to the pages. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

const READY_WITHIN_MS = 20_000;

export function ownBrowser(viewport: { width: number; height: number }): OwnBrowser {
  const profile = mkdtempSync(join(tmpdir(), 'jiangtang-profile-'));
  const portFile = join(profile, 'DevToolsActivePort');
  let child: ReturnType<typeof spawn> | null = null;
  let browser: Browser | null = null;

  async function kill(): Promise<void> {
    const pid = child?.pid;
    if (!child || pid === undefined) return;
    const gone = new Promise((resolve) => child?.once('close', resolve));
    process.kill(-pid, 'SIGKILL');
    await gone;
    child = null;
    await browser?.close().catch(() => undefined);
  }
  return {
    open: async () => {
      rmSync(portFile, { force: true });
      child = spawn(
        CHROMIUM,
        [
          ...QUIET,
          '--headless=new',
          '--lang=zh-CN',
          '--remote-debugging-port=0',
          `--user-data-dir=${profile}`,
          'about:blank',
        ],
        { stdio: 'ignore', detached: true },
      );
      for (let waited = 0; !existsSync(portFile); waited += 50) {
        if (waited > READY_WITHIN_MS) throw new Error('The browser does not open');
        await pause(50);
      }
      const port = readFileSync(portFile, 'utf8').split('\n')[0];
      browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      const context = browser.contexts()[0];
      if (!context) throw new Error('The browser has no window');
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await page.setViewportSize(viewport);
      return page;
    },
    kill,
    close: async () => {
      await kill();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
