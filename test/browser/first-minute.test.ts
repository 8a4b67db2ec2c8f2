import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { enter, openBrowser, picture, signIn, violations } from './support/browser.js';
import { startProduct, type Product } from './support/product.js';

/** `SEED=none`: nobody is there yet, and the first page asks for the first administrator. */
describe('the first minute of an empty installation', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ env: { SEED: 'none' } }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('makes three administrators; each changes the password that was handed over', async () => {
    const person = await enter(browser, product.url);
    const { page } = person;
    await page.goto('/', { waitUntil: 'networkidle' });
    await page.waitForURL('**/setup');
    await picture(page, 'first-minute', 'setup');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('姓名').fill('罗永辉');
    await page.getByLabel('账号', { exact: true }).fill('luoyonghui');
    await page.getByLabel('新密码').fill('Qianzhou#2026');
    await page.getByLabel('再输一遍').fill('Qianzhou#2026');
    await page.getByRole('button', { name: '设为系统管理员' }).click();
    await page.getByRole('heading', { name: '三位管理员和人秘已设好' }).waitFor();
    const rows = page.locator('tbody tr');
    expect(await rows.count()).toBe(3);
    const auditor = rows.filter({ hasText: '审计管理员' });
    const login = await auditor.locator('td').first().innerText();
    const initial = await auditor.locator('code').innerText();

    const other = await enter(browser, product.url);
    await signIn(other.page, login, initial);
    await other.page.waitForURL('**/first-password');
    await other.page.goto('/staff', { waitUntil: 'networkidle' });
    await other.page.waitForURL(/\/first-password/);
    await picture(other.page, 'first-minute', 'first-password');
    expect(await violations(other.page)).toEqual([]);
    await other.page.getByLabel('现在的密码').fill(initial);
    await other.page.getByLabel('新密码').fill('Shenji#20261123');
    await other.page.getByLabel('再输一遍').fill('Shenji#20261123');
    await other.page.getByRole('button', { name: '换密码并继续' }).click();
    await other.page.waitForURL(/\/staff/);
    expect(other.errors).toEqual([]);
    await other.leave();

    await page.goto('/setup', { waitUntil: 'networkidle' });
    await page.waitForURL('**/sign-in');
    expect(person.errors).toEqual([]);
    await person.leave();
  });
});
