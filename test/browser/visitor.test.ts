import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DESK, enter, openBrowser, PHONE, picture, violations } from './support/browser.js';
import { startProduct, type Product } from './support/product.js';

/** Somebody looks around without signing in: what the province sees first. */
describe('a visitor', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const PAGES = [
    ['home', '/'],
    ['catalogue', '/courses'],
    ['classes', '/classes'],
    ['sites', '/sites'],
    ['lecturers', '/lecturers'],
    ['sign-in', '/sign-in'],
    ['register', '/register'],
    ['help', '/help'],
    ['privacy', '/privacy'],
    ['accessibility', '/accessibility'],
    ['not-found', '/no-such-page'],
  ] as const;

  it.each([
    ['phone', PHONE],
    ['tablet', { width: 768, height: 1024 }],
    ['desktop', DESK],
  ] as const)('finds every public page whole and accessible on the %s', async (kind, viewport) => {
    const person = await enter(browser, product.url, viewport);
    for (const [name, path] of PAGES) {
      await person.page.goto(path, { waitUntil: 'networkidle' });
      await person.page.locator('h1').first().waitFor({ state: 'attached' });
      await picture(person.page, 'visitor', `${name}-${kind}`);
      const tooWide = await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ name, tooWide, broken: await violations(person.page) }).toEqual({ name, tooWide: 0, broken: [] });
    }
    expect(person.errors).toEqual([]);
    await person.leave();
  });

  it('sees the next lecture, the coming dates, classes with their seats and the seven methods on the first page', async () => {
    const person = await enter(browser, product.url);
    const { page } = person;
    await page.goto('/', { waitUntil: 'networkidle' });
    await expect(page.locator('#next-lecture').innerText()).resolves.toContain('社区大讲堂');
    await expect(page.locator('.bigdate').getAttribute('aria-label')).resolves.toMatch(/^\d+月\d+日$/);
    await expect(page.locator('.agenda li').count()).resolves.toBeGreaterThan(2);
    await expect(page.locator('.cl .bar').first().getAttribute('aria-label')).resolves.toMatch(/已确认\d+席/);
    const spines = page.locator('.spine');
    await expect(spines.count()).resolves.toBe(7);
    await spines.filter({ hasText: '情景教学' }).click();
    await page.locator('.shelf__r h3', { hasText: '情景教学' }).waitFor();
    await page.locator('.shelf__r .cline a').first().click();
    await page.waitForURL(/\/courses\/QJ-\d+/);
    await page.getByRole('heading', { name: '按四项评议' }).waitFor();
    await person.leave();
  });

  it('opens one course of each method and reads its detail', async () => {
    const person = await enter(browser, product.url);
    const { page } = person;
    const answer = await fetch(`${product.url}/api/public/courses/summary`);
    const summary = (await answer.json()) as { methods: { method: string; courses: { code: string }[] }[] };
    expect(summary.methods).toHaveLength(7);
    for (const { method, courses } of summary.methods) {
      await page.goto(`/courses/${courses[0]?.code}`, { waitUntil: 'networkidle' });
      await page.locator('h1').waitFor();
      await picture(page, 'visitor', `course-${method.toLowerCase()}`);
      expect({ method, broken: await violations(page) }).toEqual({ method, broken: [] });
      expect({ method, headings: await page.locator('.cls__m h2').count() }).not.toEqual({ method, headings: 1 });
    }
    expect(person.errors).toEqual([]);
    await person.leave();
  });

  it('searches by words and by initials, narrows, and is told when there is nothing', async () => {
    const person = await enter(browser, product.url);
    const { page } = person;
    await page.goto('/courses', { waitUntil: 'networkidle' });
    await page.getByRole('searchbox').fill('物业');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.waitForURL(/q=/);
    await page.locator('.cc mark').first().waitFor();
    await expect(page.locator('.cc mark').first().innerText()).resolves.toBe('物业');
    const found = await page.locator('.cc').count();

    await page.locator('.fac label').first().click();
    await page.waitForURL(/subject=/);
    await page.locator('.chip').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.cc').count()).toBeLessThanOrEqual(found);

    await page.goBack();
    await page.locator('.chip').waitFor({ state: 'detached' });
    await page.goto('/courses?q=wy', { waitUntil: 'networkidle' });
    await expect(page.locator('.cc').count()).resolves.toBeGreaterThan(0);

    await page.goto('/courses?q=电梯加装补贴的天文望远镜', { waitUntil: 'networkidle' });
    await page.getByText('没有找到“电梯加装补贴的天文望远镜”').waitFor();
    await picture(page, 'visitor', 'catalogue-empty');
    expect(await violations(page)).toEqual([]);
    await person.leave();
  });

  it('reads the site in English, and still does after coming back', async () => {
    const person = await enter(browser, product.url);
    const { page } = person;
    await page.goto('/', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Open for enrolment' }).waitFor();
    await page.goto('/courses', { waitUntil: 'networkidle' });
    await page.getByRole('heading', { name: 'Courses', exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await violations(page)).toEqual([]);
    await person.leave();
  });

  it('goes by keyboard alone: skip link, tabs of the methods, a course', async () => {
    const person = await enter(browser, product.url);
    const { page } = person;
    await page.goto('/courses', { waitUntil: 'networkidle' });
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.locator('.mtabs a', { hasText: '现场' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/method=ON_SITE/);
    // the cards of all methods stand until those of the one have come
    await page.locator('.cc[href*="/XC-"]').first().waitFor();
    await page.locator('.cc').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/courses\/XC-/);
    await person.leave();
  });

  it('is told what to do when the network is gone', async () => {
    const person = await enter(browser, product.url, PHONE);
    const { page } = person;
    await page.goto('/', { waitUntil: 'networkidle' });
    await page.context().setOffline(true);
    await page.getByText('网络断了').waitFor();
    await page.locator('.tabbar').getByText('课程').click();
    await page.context().setOffline(false);
    await page.getByText('网络断了').waitFor({ state: 'detached' });
    await person.leave();
  });
});
