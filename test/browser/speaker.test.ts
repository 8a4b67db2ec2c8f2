import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DESK, enter, openBrowser, PHONE, picture, signIn, violations } from './support/browser.js';
import { startProduct, type Product } from './support/product.js';

const PASSWORD = 'Jiangtang2026!';
const STORY = 'speaker';

interface PublicDate {
  id: number;
  heldOn: string;
  seatsLeft: number;
  lectures: { id: number; topic: string | null; speaker: { name: string } }[];
}

/** The lecture hall as cadres and the public see it: listening, one's own lecture, swaps, days away, calendars. */
describe('the lecture hall', () => {
  let product: Product;
  let browser: Browser;
  let next: PublicDate;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    const answer = await fetch(`${product.url}/api/public/lecture-dates?when=coming&size=1`);
    const { items } = (await answer.json()) as { items: PublicDate[] };
    if (items[0] === undefined) throw new Error('the demonstration has no published lecture date ahead');
    next = items[0];
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const confirmInDialog = (page: Page, act: string) =>
    page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click();

  it('shows a visitor the next date, the year and the talks, and takes them back there after signing in', async () => {
    const { page, errors, leave } = await enter(browser, product.url, PHONE);
    await page.goto('/', { waitUntil: 'networkidle' });
    await page.locator(`time.bigdate[datetime="${next.heldOn}"]`).waitFor();
    await page.locator('.hero__a').getByRole('link', { name: '看全年安排' }).click();
    await page.waitForURL('**/hall');
    await page.locator(`.hd time[datetime="${next.heldOn}"]`).waitFor();
    await page.getByRole('heading', { name: '已经讲过的' }).waitFor();
    await picture(page, STORY, 'hall');
    expect(await violations(page)).toEqual([]);
    await page.locator('.hall__next').getByRole('link', { name: '登录后预约旁听' }).click();
    await page.getByLabel('账号或手机号').fill('teacher');
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/hall/dates/${next.id}`);
    const seat = page.locator('aside.enr');
    const reserve = seat.getByRole('button', { name: '预约旁听' });
    const giveUp = seat.getByRole('button', { name: '取消预约' });
    await reserve.or(giveUp).waitFor();
    if (await giveUp.isVisible()) await giveUp.click(); // the demonstration may have kept a seat for them
    await reserve.click();
    await seat.getByText('已预约旁听').waitFor();
    await picture(page, STORY, 'seat');
    expect(await violations(page)).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      seat.getByRole('button', { name: '加入日历' }).click(),
    ]);
    expect(file.suggestedFilename()).toContain(next.heldOn);
    await giveUp.click();
    await reserve.waitFor();
    expect(errors).toEqual([]);
    await leave();
  });

  it('shows a speaker their steps, takes their slides with progress, and says in full why it is their turn', async () => {
    const { page, errors, leave } = await enter(browser, product.url, PHONE);
    await signIn(page, 'trainee', PASSWORD);
    await page.goto('/me', { waitUntil: 'networkidle' });
    await page.locator('.dutyc .hline li').nth(6).waitFor();
    await picture(page, STORY, 'me');
    expect(await violations(page)).toEqual([]);
    await page.locator('.me__n').getByRole('link', { name: '讲课' }).click();
    await page.waitForURL('**/me/lectures');
    const slides = page.locator('.cware');
    const input = slides.locator('input[type="file"]');
    await input.setInputFiles({ name: '讲稿.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
    await slides.getByRole('alert').getByText('不收这种文件').waitFor();
    await input.setInputFiles({
      name: '讲稿.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
    });
    await slides.getByRole('button', { name: '讲稿.pdf' }).waitFor();
    await slides.getByText('待审').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      slides.getByRole('button', { name: '讲稿.pdf' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('讲稿.pdf');
    await page.locator('.why__c').waitFor();
    await picture(page, STORY, 'my-lectures');
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await leave();
  });

  it('lets a speaker offer a lecture for exchange, and take the offer back', async () => {
    const { page, errors, leave } = await enter(browser, product.url, DESK);
    await signIn(page, 'trainee', PASSWORD);
    await page.goto('/me/lectures', { waitUntil: 'networkidle' });
    await page.locator('.dutyc').first().getByRole('link', { name: '申请换讲' }).click();
    await page.waitForURL('**/hall/swaps?offer=*');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('对他们说').fill('那天要带队外出。');
    await picture(page, STORY, 'offer');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '发给所有能换的人' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^我的/ }).click();
    const mine = page.locator('.swap').filter({ hasText: '那天要带队外出。' });
    await mine.getByText('待接').waitFor();
    await picture(page, STORY, 'swaps');
    expect(await violations(page)).toEqual([]);
    await mine.getByRole('button', { name: '撤回' }).click();
    await confirmInDialog(page, '撤回');
    await mine.getByText('已撤回').waitFor();
    expect(errors).toEqual([]);
    await leave();
  });

  it('takes days away, but not the day of one’s own lecture', async () => {
    const { page, errors, leave } = await enter(browser, product.url, PHONE);
    await signIn(page, 'trainee', PASSWORD);
    await page.goto('/me/unavailability', { waitUntil: 'networkidle' });
    const own = next.lectures.some((one) => one.speaker.name === '周敏');
    expect(own).toBe(true);
    const enterDays = async (from: string, until: string, reason: string): Promise<void> => {
      await page.getByLabel('从', { exact: true }).fill(from);
      await page.getByLabel('到（含）').fill(until);
      await page.getByLabel('理由').fill(reason);
      await page.getByRole('button', { name: '登记', exact: true }).click();
    };
    await enterDays(next.heldOn, next.heldOn, '家中有事');
    await page.getByRole('alert').getByText('排了你讲').last().waitFor();
    const year = Number(next.heldOn.slice(0, 4)) + 1;
    await enterDays(`${year}-08-16`, `${year}-08-18`, '跟班学习');
    const row = page.locator('.plist li').filter({ hasText: '跟班学习' });
    await row.waitFor();
    await picture(page, STORY, 'days-away');
    expect(await violations(page)).toEqual([]);
    await row.getByRole('button', { name: '删除' }).click();
    await confirmInDialog(page, '删除');
    await row.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await leave();
  });

  it('gives a link that calendars follow, shown once, and takes it back', async () => {
    const { page, errors, leave } = await enter(browser, product.url, PHONE);
    await signIn(page, 'trainee', PASSWORD);
    await page.goto('/me/calendars', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: '生成链接：我的讲课' }).click();
    const link = new URL(await page.getByLabel('订阅链接').inputValue());
    await picture(page, STORY, 'calendar-link');
    expect(await violations(page)).toEqual([]);
    const feed = `${product.url}${link.pathname}`;
    const text = await (await fetch(feed)).text();
    expect(text).toContain('BEGIN:VCALENDAR');
    expect(text).toContain(`DTSTART;TZID=Asia/Shanghai:${next.heldOn.replaceAll('-', '')}T`);
    await page.getByRole('dialog').getByRole('button', { name: '已保存好' }).click();
    const row = page.locator('.plist li').filter({ hasText: '我的讲课' }).first();
    await row.getByRole('button', { name: '停用' }).click();
    await confirmInDialog(page, '停用');
    await page.getByText('链接已停用').waitFor();
    expect((await fetch(feed)).status).toBe(404);
    expect(errors).toEqual([]);
    await leave();
  });
});
