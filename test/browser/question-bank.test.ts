import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DESK, enter, openBrowser, PHONE, picture, signIn, violations } from './support/browser.js';
import { startProduct, type Product } from './support/product.js';

const PASSWORD = 'Jiangtang2026!';
const STORY = 'question-bank';

/** A PNG of one colour, drawn by the browser. */
async function drawn(page: Page, colour: string): Promise<Buffer> {
  const url = await page.evaluate((fill) => {
    const canvas = document.createElement('canvas');
    canvas.width = 240;
    canvas.height = 120;
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    pen.fillStyle = fill;
    pen.fillRect(0, 0, 240, 120);
    return canvas.toDataURL('image/png');
  }, colour);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** A second pair of eyes: the security administrator makes the leader a member of the training staff, too. */
async function addReviewer(url: string): Promise<void> {
  const ask = async <T>(path: string, token: string | null, body?: object): Promise<T> => {
    const response = await fetch(`${url}/api${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const { accessToken } = await ask<{ accessToken: string }>('/auth/sign-in', null, {
    login: 'secadmin',
    password: PASSWORD,
  });
  const { items } = await ask<{ items: { id: number; loginName: string }[] }>('/accounts?search=leader', accessToken);
  const leader = items.find((account) => account.loginName === 'leader');
  if (leader === undefined) throw new Error('the demonstration has no leader');
  await ask(`/accounts/${leader.id}/grants`, accessToken, { role: 'TRAINING_STAFF', unitId: null });
}

describe('the question bank', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    await addReviewer(product.url);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const inDialog = (page: Page, act: string | RegExp) => page.getByRole('dialog').getByRole('button', { name: act });
  const looked = async (page: Page, name: string): Promise<void> => {
    await picture(page, STORY, name);
    expect(await violations(page)).toEqual([]);
  };

  it('takes a question with pictures from its author over a return to approval by somebody else', async () => {
    const author = await enter(browser, product.url, DESK);
    const { page } = author;
    await signIn(page, 'training', PASSWORD);
    await page.goto('/staff/questions');
    await page.getByRole('link', { name: '新试题' }).click();
    await page.getByLabel('科目').selectOption({ index: 2 });
    await page.getByLabel('出处').fill('自编');
    await page.getByRole('button', { name: '存为草稿' }).click();
    await page.getByText('题干要写').waitFor();
    await looked(page, 'not-sound');
    await page.getByRole('textbox', { name: '题干' }).fill('下列哪一张是甲网格？');
    for (const [at, colour] of ['#e2ecea', '#f6ebcf'].entries())
      await page
        .locator('.qopt input[type=file]')
        .nth(at)
        .setInputFiles({ name: `${at}.png`, mimeType: 'image/png', buffer: await drawn(page, colour) });
    await page.locator('.qface img.qpic').nth(1).waitFor();
    await page.getByLabel('A是正确答案').check();
    expect(await page.getByText('题干要写').count()).toBe(0);
    await page.getByLabel('删除选项D').click();
    await page.getByLabel('删除选项C').click();
    await looked(page, 'editor');
    await page.getByRole('button', { name: '保存并送审' }).click();
    await page.waitForURL(/\/questions\/\d+$/);
    await page.getByText('这一版由你写过，要由别人审核。').waitFor();
    expect(await page.getByRole('button', { name: '通过', exact: true }).count()).toBe(0);

    const reviewer = await enter(browser, product.url, PHONE);
    await signIn(reviewer.page, 'leader', PASSWORD);
    await reviewer.page.goto(new URL(page.url()).pathname);
    await reviewer.page.getByRole('button', { name: '考生看到的' }).click();
    await reviewer.page.locator('.qface img.qpic').nth(1).waitFor();
    await looked(reviewer.page, 'as-contestant');
    await reviewer.page.getByRole('button', { name: '退回' }).click();
    await reviewer.page.getByRole('dialog').getByRole('textbox').fill('题干再写清楚些');
    await inDialog(reviewer.page, '退回').click();
    await reviewer.page.getByText('题干再写清楚些').waitFor();

    await page.goto('/me/notifications');
    await page.getByText('题干再写清楚些').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '修改' }).click();
    await page.getByRole('textbox', { name: '题干' }).fill('下列哪一张图是甲网格？');
    await page.getByRole('button', { name: '保存并送审' }).click();
    await page.waitForURL(/\/questions\/\d+$/);
    await page.locator('.qdiff ins', { hasText: '图' }).waitFor();
    await looked(page, 'versions');

    await reviewer.page.reload();
    await reviewer.page.getByRole('button', { name: '通过', exact: true }).click();
    await inDialog(reviewer.page, '通过').click();
    await reviewer.page.locator('.tag', { hasText: '可用' }).waitFor();
    expect([...author.errors, ...reviewer.errors]).toEqual([]);
    await author.leave();
    await reviewer.leave();
  });

  it('approves what waits in one go, finds duplicates and shows the subjects', async () => {
    const reviewer = await enter(browser, product.url, DESK);
    const { page } = reviewer;
    await signIn(page, 'leader', PASSWORD);
    await page.goto('/staff/questions?state=IN_REVIEW');
    await page.getByLabel('选择本页全部').check();
    await looked(page, 'batch');
    await page.getByRole('button', { name: /^通过\d+道$/ }).click();
    await inDialog(page, /^通过\d+道$/).click();
    await page.getByText(/^已办\d+道。$/).waitFor();
    await page.goto('/staff/questions/duplicates');
    await page.getByText('没有重复的试题').waitFor();
    await looked(page, 'duplicates');
    await page.goto('/staff/questions/subjects');
    await page.getByRole('rowheader').first().waitFor();
    await looked(page, 'subjects');
    expect(reviewer.errors).toEqual([]);
    await reviewer.leave();
  });
});
