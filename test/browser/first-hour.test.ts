import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { addDays, businessDateOf } from '../../src/kernel/calendar.js';
import { cleanRoster } from '../support/roster-file.js';
import { DESK, enter, openBrowser, PHONE, picture, signIn, violations } from './support/browser.js';
import { ROOT, startProduct, type Product } from './support/product.js';

/**
 * The first hour of somebody new: an empty folder, a clone, one command; staff import a roster and publish a class; a
 * trainee of another city enrols on a phone.
 */
const STORY = 'first-hour';
const PASSWORD = 'Jiangtang2026!';
const MESSY = join(ROOT, '../shared/fixtures/xlsx/lo/messy_roster.xlsx');

let folder: string;
let product: Product;
let browser: Browser;

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'jiangtang-clone-')), 'main');
  execFileSync('git', ['clone', '--quiet', ROOT, folder]);
  // Installing is proved by the run that this test is part of; taking over its packages saves the minutes.
  const packages = [join(ROOT, 'node_modules'), join(folder, 'node_modules')];
  try {
    execFileSync('cp', ['-al', ...packages], { stdio: 'ignore' });
  } catch {
    execFileSync('cp', ['-a', ...packages]); // the temporary folder is on another disk
  }
  product = await startProduct({ folder, command: ['npm', 'start', '--silent'] });
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await product.stop();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

/** Chooses a roster, takes the guessed columns and has every row checked. */
async function check(page: Page, file: { name: string; bytes: Buffer } | string, category?: string): Promise<void> {
  await page.goto('/staff/roster-imports');
  await page.locator('input[type="file"]').setInputFiles(
    typeof file === 'string'
      ? file
      : {
          name: file.name,
          mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          buffer: file.bytes,
        },
  );
  await page.waitForURL(/roster-imports\/\d+/);
  const go = page.getByRole('button', { name: '核对', exact: true });
  await go.waitFor();
  if (category !== undefined) await page.getByLabel(/没写类别的行算作/).selectOption({ label: category });
  await go.click();
  await page.getByRole('heading', { name: '和编制数对一对' }).waitFor();
}

describe('the first hour', () => {
  it('starts with one command and says where and with which accounts', () => {
    expect(product.output()).toContain('讲堂 is ready');
    expect(product.output()).toMatch(/training\s+Jiangtang2026!/);
  });

  it('shows the public home page to somebody who has not signed in, on a phone and on a desk', async () => {
    for (const viewport of [PHONE, { width: 768, height: 1024 }, DESK]) {
      const visitor = await enter(browser, product.url, viewport);
      await visitor.page.goto('/');
      await visitor.page.getByRole('heading', { name: '正在报名的培训班' }).waitFor();
      expect(
        await visitor.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(await violations(visitor.page)).toEqual([]);
      await picture(visitor.page, STORY, `home-${viewport.width}`);
      expect(visitor.errors).toEqual([]);
      await visitor.leave();
    }
  });

  it('names every problem of a messy roster, with its mend beside it', async () => {
    if (!existsSync(MESSY)) {
      expect(process.env.CI).not.toBe('true');
      return;
    }
    const staff = await enter(browser, product.url);
    await signIn(staff.page, 'training', PASSWORD);
    await check(staff.page, MESSY, '居民小组长');
    await picture(staff.page, STORY, 'messy');
    const text = await staff.page.locator('main').innerText();
    for (const words of [
      '姓名中间有空格',
      '身份证号被表格存成了数字',
      '没有“福绥境社区”这个单位',
      '没有身份证号',
      '没有手机号',
      '没有写单位',
      '出生日期和身份证号不符',
      '出生日期是表格里的序号，应为2021-10-09',
      '跳过这行',
      '存为草稿',
      '重新填',
    ]) {
      expect(text).toContain(words);
    }
    expect(await violations(staff.page)).toEqual([]);
    expect(staff.errors).toEqual([]);
    await staff.leave();
  });

  it('imports a clean roster of 817, which agrees with the establishment', async () => {
    const staff = await enter(browser, product.url);
    const { page } = staff;
    await signIn(page, 'training', PASSWORD);
    const roster = { name: '人员花名册.xlsx', bytes: await cleanRoster() };
    await check(page, roster);
    const totals = page.getByRole('table').filter({ hasText: '应有' });
    await totals.waitFor();
    for (const count of ['59', '85', '108', '565', '817']) expect(await totals.innerText()).toContain(count);
    await picture(page, STORY, 'clean');
    await page.getByRole('button', { name: '导入817行' }).click();
    await page.getByText('导入完成，写入817行').waitFor({ timeout: 60_000 });
    await picture(page, STORY, 'imported');

    await check(page, roster);
    await page.getByText('没有要导入的行').waitFor();
    expect(staff.errors).toEqual([]);
    await staff.leave();
  });

  it('publishes a class, and a trainee of another city enrols on a phone', async () => {
    const today = businessDateOf(new Date());
    const staff = await enter(browser, product.url);
    await signIn(staff.page, 'training', PASSWORD);
    const name = await publishClass(staff.page, addDays(today, 40));
    await staff.leave();

    const trainee = await enter(browser, product.url, PHONE);
    const { page } = trainee;
    await signIn(page, 'visitor', PASSWORD);
    await page.goto('/classes');
    await page.getByRole('link', { name }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('complementary', { name: '报名状态' }).getByRole('button', { name: '报名' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '报名' }).click();
    await page.getByText('已确认').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, STORY, 'enrolled');
    await page.goto('/me');
    await page.getByText(name).first().waitFor();
    await picture(page, STORY, 'my-page');
    expect(trainee.errors).toEqual([]);
    await trainee.leave();
  });
});

/** Plans and publishes a class that anybody may join, open now. @returns its name */
async function publishClass(page: Page, startsOn: string): Promise<string> {
  await page.goto('/staff/classes/new');
  await page.getByRole('button', { name: '新系列' }).click();
  await page.getByLabel('主题').fill('基层协商能力');
  await page.getByRole('button', { name: '建立系列' }).click();
  // open since yesterday: the usual nine o'clock of today may still be to come
  const yesterday = new Date(Date.now() + (8 - 24) * 3_600_000).toISOString().slice(0, 10);
  for (const [label, when] of [
    ['开班日期', startsOn],
    ['结束日期', startsOn],
    ['开始报名', `${yesterday} 09:00`],
  ] as const) {
    await page.getByLabel(label).fill(when);
    await page.keyboard.press('Enter');
  }
  await page.getByLabel('学时', { exact: true }).fill('8');
  await page.getByLabel('面向谁').fill('面向全省社区干部');
  await page.getByLabel('地点').fill('培训中心');
  await page.getByLabel('报名方式').selectOption({ label: '自主报名' });
  await page.getByLabel('名额', { exact: true }).fill('30');
  await page.getByRole('button', { name: '存为草稿' }).click();
  await page.waitForURL(/\/staff\/classes\/\d+$/);
  const heading = page.getByRole('heading', { level: 1 });
  const name = (await heading.innerText()).trim();
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await page.getByText('报名中').first().waitFor();
  await picture(page, STORY, 'class');
  return name;
}
