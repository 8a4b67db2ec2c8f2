import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESK, PHONE, picture, violations } from './support/browser.js';
import { openContest, type Contest } from './support/contest.js';
import { inDialog } from './support/hall-pages.js';
import { PASSWORD } from './support/hall.js';
import { ownBrowser, type OwnBrowser } from './support/own-browser.js';

const STORY = 'competition';
const PHONE_WIDE = { width: 768, height: 1024 };

interface MonitorRow {
  readonly attemptId: number | null;
  readonly personId: number;
  readonly state: string;
}
interface JournalRow {
  readonly itemNo: number;
  readonly late: boolean;
}

/** A whole round: published by the staff, written by three cadres, of whom one loses the network and one the browser, marked and told. */
describe('a competition', () => {
  let contest: Contest;
  let computer: OwnBrowser;
  let steady: string;
  let unplugged: string;
  let killed: string;

  beforeAll(async () => {
    contest = await openContest({ startsInSeconds: 60, minutes: 20 });
    computer = ownBrowser(DESK);
  });
  afterAll(async () => {
    await computer?.close();
    await contest?.close();
  });

  const looked = async (page: Page, name: string): Promise<void> => {
    await picture(page, STORY, name);
    expect(await violations(page)).toEqual([]);
  };
  /** Puts a letter down and turns the page, as on a phone. */
  const choose = async (page: Page, letter: string): Promise<void> => {
    await page
      .locator('.opt')
      .filter({ has: page.locator('b', { hasText: new RegExp(`^${letter}$`) }) })
      .click();
  };
  const next = (page: Page): Promise<void> => page.locator('.qz__b .nx, .q__f .btn--p').locator('visible=true').click();
  const saved = (page: Page): Promise<void> => page.getByText(/\d\d:\d\d:\d\d\s*已保存/).waitFor();
  const answeredNow = async (page: Page): Promise<string | null> =>
    page.getByRole('progressbar').getAttribute('aria-valuenow');
  const handIn = async (page: Page): Promise<void> => {
    await inDialog(page, '交卷').click();
    await page.getByRole('heading', { name: '已交卷' }).waitFor();
  };
  async function journalOf(login: string): Promise<JournalRow[]> {
    const { items } = await contest.api<{ items: MonitorRow[] }>(
      'training',
      `competition-rounds/${contest.roundId}/attempts?size=100`,
    );
    const own = items.find(({ personId }) => `cadre${personId}` === login);
    const journal = await contest.api<{ items: JournalRow[] }>(
      'training',
      `competition-attempts/${own?.attemptId}/journal`,
    );
    return journal.items;
  }

  it('is published by the staff, with the counts before', async () => {
    await contest.as('training', async (page) => {
      await page.goto(`/staff/competitions/rounds/${contest.roundId}`);
      await page.getByRole('button', { name: '发布' }).click();
      await page.getByRole('dialog').getByText(/人/).first().waitFor();
      await page.getByRole('dialog').getByRole('button', { name: /^发布/ }).click();
      await page.getByText('已发布：初赛').waitFor();
    });
    [steady = '', unplugged = '', killed = ''] = await contest.logins();
    expect(killed).toMatch(/^cadre\d+$/);
  });

  it('opens by itself for whoever waits, and three write it, whatever happens to network and browser', async () => {
    await Promise.all([
      contest.as(steady, waitsAndWrites, PHONE),
      contest.as(unplugged, losesTheNetwork, DESK),
      losesTheBrowser(),
    ]);
    expect((await journalOf(steady)).map(({ itemNo }) => itemNo)).toEqual(expect.arrayContaining([1, 2, 5, 9, 10]));
    expect(new Set((await journalOf(unplugged)).map(({ itemNo }) => itemNo))).toEqual(new Set([1, 2, 3, 4, 5, 10]));
    expect(new Set((await journalOf(killed)).map(({ itemNo }) => itemNo))).toEqual(new Set([1, 2, 3, 4]));
    for (const login of [steady, unplugged, killed]) {
      expect((await journalOf(login)).filter(({ late }) => late)).toEqual([]);
    }
  });

  /** On the phone: from the first page to the countdown, which opens the paper by itself. */
  async function waitsAndWrites(page: Page): Promise<void> {
    await page.goto('/');
    await page.getByRole('heading', { name: '快要开始的竞赛' }).waitFor();
    await page.goto('/competitions');
    await looked(page, 'list-390');
    await page.goto(`/competitions/rounds/${contest.roundId}`);
    await page.getByText('离开始还有').waitFor();
    await looked(page, 'countdown-390');
    await page.waitForURL(`**/exam/${contest.roundId}`, { timeout: 90_000 });
    await page.getByText('第1题').waitFor();
    for (let no = 1; no <= 4; no += 1) {
      await choose(page, 'B');
      await next(page);
    }
    await choose(page, 'A');
    await choose(page, 'C');
    await saved(page);
    await looked(page, 'multiple-390');
    await page.getByRole('button', { name: '标记本题' }).click();
    await page.getByRole('button', { name: /^答题卡/ }).click();
    await looked(page, 'sheet-390');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^第9题/ })
      .click();
    await page.getByRole('textbox', { name: '第1空' }).fill('甲');
    await page.getByRole('textbox', { name: '第2空' }).fill('乙');
    await next(page);
    await page.getByLabel('作答').fill('先听，再劝，最后回访。');
    await saved(page);
    await looked(page, 'text-390');
    await next(page);
    await page.getByRole('dialog').getByText('第6—8题').waitFor();
    await looked(page, 'submit-390');
    await handIn(page);
    await looked(page, 'done-390');
  }

  /** At the desk: the network goes in the middle; nothing is lost and nothing is in the way. */
  async function losesTheNetwork(page: Page): Promise<void> {
    await page.goto(`/competitions/rounds/${contest.roundId}`);
    await page.waitForURL(`**/exam/${contest.roundId}`, { timeout: 90_000 });
    await page.getByText('第1题').waitFor();
    await page.keyboard.press('b');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('2');
    await saved(page);
    await page.context().setOffline(true);
    await page.getByText('网络断了，可以接着答。').waitFor();
    for (const key of ['ArrowRight', 'b', 'ArrowRight', 'b', 'ArrowRight', 'a', 'c']) await page.keyboard.press(key);
    await page.getByText('第3—5题存在本机').waitFor();
    expect(await page.locator('.ac__g .pend').count()).toBe(3);
    await looked(page, 'offline-1440');
    await page.getByRole('button', { name: '交卷' }).first().click();
    await inDialog(page, '交卷').click();
    await page.getByText('没有交上').waitFor();
    await inDialog(page, '再看看').click();
    await page.context().setOffline(false);
    await saved(page);
    expect(await page.locator('.ac__g .pend').count()).toBe(0);
    await page.setViewportSize(PHONE_WIDE);
    await looked(page, 'back-768');
    await page.setViewportSize(DESK);
    await page.getByRole('button', { name: /^第10题/ }).click();
    await page.getByLabel('作答').fill('查清事实，分清责任。');
    await saved(page);
    await page.getByRole('button', { name: '交卷' }).first().click();
    await handIn(page);
  }

  /** On a computer of one's own: offline, and then the browser is killed. Opened again, everything is there. */
  async function losesTheBrowser(): Promise<void> {
    const before = await computer.open();
    await before.goto(`${contest.url}/sign-in`);
    await enterAs(before, killed);
    await before.goto(`${contest.url}/competitions/rounds/${contest.roundId}`);
    await before.waitForURL(`**/exam/${contest.roundId}`, { timeout: 90_000 });
    await before.getByText('第1题').waitFor();
    for (const key of ['b', 'ArrowRight', 'b']) await before.keyboard.press(key);
    await saved(before);
    await before.context().setOffline(true);
    for (const key of ['ArrowRight', 'b', 'ArrowRight', 'b']) await before.keyboard.press(key);
    await before.getByText('第3、4题存在本机').waitFor();
    await computer.kill();

    const after = await computer.open();
    await after.goto(`${contest.url}/exam/${contest.roundId}`);
    await after.locator('.q, input[type="password"]').first().waitFor();
    if (after.url().includes('/sign-in')) await enterAs(after, killed);
    await after.locator('.q').waitFor();
    expect(await answeredNow(after)).toBe('4');
    await saved(after);
    await looked(after, 'after-kill-1440');
    const second = await after.context().newPage();
    await second.goto(`${contest.url}/exam/${contest.roundId}`);
    await second.getByText('正在另一个窗口答题').waitFor();
    await looked(second, 'second-tab');
    await computer.kill();
  }

  it('is handed in for whoever has gone, and marked by two who do not see each other', async () => {
    await contest.turnTo(new Date(Date.now() + 2 * 3_600_000).toISOString());
    await allHandedIn();
    await contest.arrow('start-marking');
    const markers = await Promise.all(
      ['training', 'leader'].map(async (login) => {
        const me = await contest.api<{ personId: number }>(login, 'auth/me');
        return { login, personId: me.personId };
      }),
    );
    const path = `competition-rounds/${contest.roundId}`;
    await contest.api('training', `${path}/markers`, { personIds: markers.map(({ personId }) => personId) }, 'PUT');
    for (const { login } of markers) {
      for (;;) {
        const { task } = await contest.api<{ task: { id: number } | null }>(
          login,
          `marking-rounds/${contest.roundId}/next`,
          {},
        );
        if (task === null) break;
        await contest.api(login, `marking-tasks/${task.id}`, { points: 800, words: '要点齐' });
      }
    }
    await contest.api('training', `${path}/runs`, { cause: 'MARKED', reason: '' });
    await contest.arrow('announce');
    await contest.arrow('open-appeals', { appealsUntil: new Date(Date.now() + 50 * 3_600_000).toISOString() });
  });

  async function allHandedIn(): Promise<void> {
    for (let waited = 0; waited < 60; waited += 1) {
      const { items } = await contest.api<{ items: MonitorRow[] }>(
        'training',
        `competition-rounds/${contest.roundId}/attempts?size=100`,
      );
      const open = items.filter(({ attemptId, state }) => attemptId !== null && state !== 'SUBMITTED');
      if (open.length === 0) return;
      await pause(1_000);
    }
    throw new Error('Somebody is still writing after the end');
  }

  it('tells each their own result with the key, and takes what they have to say against it', async () => {
    await contest.as(
      steady,
      async (page) => {
        await page.goto('/me/contests');
        await page.getByRole('link', { name: '第四季度业务竞赛 初赛' }).click();
        await page.getByRole('heading', { name: '初赛成绩' }).waitFor();
        // 4 × 2 and 3 for the choices, 4 for the blanks, 8 of 10 for the text
        await page.locator('.rsum__b').getByText('23', { exact: true }).waitFor();
        await looked(page, 'result-390');
        await page.getByRole('button', { name: '申诉', exact: true }).first().click();
        await page.getByLabel('理由').fill('题干没有写明是哪一年的规定，两个选项都说得通。');
        await inDialog(page, '提交申诉').click();
        await page.getByText('待答复').waitFor();
        await page.setViewportSize(DESK);
        await looked(page, 'result-1440');
      },
      PHONE,
    );
    const { items } = await contest.api<{ items: { id: number; revision: number }[] }>(
      'training',
      `competition-rounds/${contest.roundId}/appeals`,
    );
    for (const { id, revision } of items) {
      await contest.api('training', `competition-appeals/${id}/decide`, {
        state: 'REJECTED',
        reply: '题干引的是现行规定，选项唯一。',
        revision,
      });
    }
    await contest.as(killed, async (page) => {
      await page.goto(`/me/contests/${contest.roundId}`);
      await page.locator('.rsum__b').getByText('8', { exact: true }).waitFor();
      expect(await page.getByText(/先听，再劝/).count()).toBe(0);
    });
  });

  it('is final with its awards for everybody to see, and no points of others', async () => {
    await contest.turnTo(new Date(Date.now() + 60 * 3_600_000).toISOString());
    await contest.arrow('finalise');
    await contest.visit(async (page) => {
      await page.goto(`/competitions/${contest.competitionId}`);
      await page.getByRole('heading', { name: '一等奖' }).waitFor();
      expect(await page.locator('.aws').innerText()).not.toMatch(/\d/);
      await looked(page, 'awards-390');
    }, PHONE);
  });

  async function enterAs(page: Page, login: string): Promise<void> {
    await page.getByRole('textbox').first().fill(login);
    await page.locator('input[type="password"]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page
      .waitForURL((url) => !url.pathname.startsWith('/sign-in'))
      .catch(async (error: unknown) => {
        await picture(page, 'failed', `own-${login}`);
        throw error;
      });
  }
});
