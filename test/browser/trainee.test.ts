import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { enter, openBrowser, PHONE, picture, signIn, violations } from './support/browser.js';
import { startProduct, type Product } from './support/product.js';

const PASSWORD = 'Jiangtang2026!';

interface Card {
  id: number;
  name: string;
  mode: string;
  phase: string;
  audience: string;
  seats: number;
  free: number;
}

/** The trainee's side, from the phone: enrolling, waiting, withdrawing, one's own page. */
describe('a trainee', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** A class that people of the whole province may enrol in by themselves, now. */
  async function openClass(): Promise<Card> {
    const answer = await fetch(`${product.url}/api/public/classes?phase=ENROLLING&size=100`);
    const { items } = (await answer.json()) as { items: Card[] };
    const found = items.find((item) => item.mode !== 'DISPATCH' && item.audience.includes('全省'));
    if (found === undefined) throw new Error('the demonstration has no class open to the whole province');
    return found;
  }
  const confirmInDialog = (page: Page, act: string) =>
    page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click();

  it('of another city enrols from a phone: sent to sign in, back at the class, asked, enrolled, and may withdraw', async () => {
    const item = await openClass();
    const person = await enter(browser, product.url, PHONE);
    const { page } = person;
    await page.goto('/classes', { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: item.name, exact: true }).click();
    await page.waitForURL(`**/classes/${item.id}`);
    await picture(page, 'trainee', 'class-visitor');
    await page.locator('.sbar').getByRole('link', { name: '登录后报名' }).click();
    await page.getByLabel('账号或手机号').fill('visitor');
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/classes/${item.id}`);

    await page.locator('.sbar').getByRole('button', { name: '报名', exact: true }).click();
    await page.getByRole('dialog').getByText(item.name).waitFor();
    await picture(page, 'trainee', 'class-ask');
    expect(await violations(page)).toEqual([]);
    await confirmInDialog(page, '报名');
    const tag = page.locator('.enr .tag');
    await tag.filter({ hasText: item.mode === 'OPEN' ? '已确认' : '等单位推荐' }).waitFor();
    await picture(page, 'trainee', 'class-enrolled');
    expect(await violations(page)).toEqual([]);

    await page.goto('/me', { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: item.name }).waitFor();
    await picture(page, 'trainee', 'me');
    expect(await violations(page)).toEqual([]);

    await page.goto('/me/notifications', { waitUntil: 'networkidle' });
    const message = page.locator('.inbox li', { hasText: item.name }).first();
    await message.waitFor();
    await picture(page, 'trainee', 'inbox');
    await message.getByRole('button').click();
    await page.waitForURL(`**/classes/${item.id}`);

    await page.locator('.enr').getByRole('button', { name: '撤回报名' }).click();
    await page.getByRole('dialog').getByText(item.name).waitFor();
    await confirmInDialog(page, '撤回报名');
    await tag.filter({ hasText: '已撤回' }).waitFor();
    await page.locator('.sbar').getByRole('button', { name: '报名', exact: true }).waitFor();
    expect(person.errors).toEqual([]);
    await person.leave();
  });

  it('waits for a full class, is offered a seat that came free, and accepts it', async () => {
    const api = async (path: string, token?: string, body?: object): Promise<unknown> => {
      const answer = await fetch(`${product.url}/api/${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    };
    const { items } = (await api('public/classes?phase=FULL&size=100')) as { items: (Card & { waiting: number })[] };
    const full = items[0];
    if (full === undefined) throw new Error('the demonstration has no full class');

    const person = await enter(browser, product.url, PHONE);
    const { page } = person;
    await signIn(page, 'contact', PASSWORD);
    await page.goto(`/classes/${full.id}`, { waitUntil: 'networkidle' });
    await page.locator('.sbar').getByRole('button', { name: '排候补' }).click();
    await page.getByRole('dialog').getByText(`前面有${full.waiting}人`).waitFor();
    await confirmInDialog(page, '排候补');
    await page
      .locator('.enr .tag')
      .filter({ hasText: `候补第${full.waiting + 1}位` })
      .waitFor();
    await picture(page, 'trainee', 'class-waiting');

    // The centre takes back seats of the same group, one by one: each goes to the next in the order of arrival.
    interface Row {
      id: number;
      quotaId: number | null;
    }
    const signedIn = (await api('auth/sign-in', undefined, { login: 'training', password: PASSWORD })) as {
      accessToken: string;
    };
    const rows = async (query: string): Promise<Row[]> => {
      const list = await api(`classes/${full.id}/enrolments?${query}&size=100`, signedIn.accessToken);
      return (list as { items: Row[] }).items;
    };
    const mine = (await rows('state=WAITING&sort=-arrivalNo'))[0];
    for (const row of await rows(`state=CONFIRMED&quotaId=${mine?.quotaId}`)) {
      if ((await rows('state=OFFERED')).some((offered) => offered.id === mine?.id)) break;
      await api(`enrolments/${row.id}/reject`, signedIn.accessToken, { reason: '临时有防汛任务' });
    }

    await page.goto('/me', { waitUntil: 'networkidle' });
    await page.getByText(`接受候补名额：${full.name}`).waitFor();
    await picture(page, 'trainee', 'me-offered');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: '去接受' }).click();
    await page.locator('.enr .tag').filter({ hasText: '有名额，待接受' }).waitFor();
    await picture(page, 'trainee', 'class-offered');
    expect(await violations(page)).toEqual([]);
    await page.locator('.sbar').getByRole('button', { name: '接受名额' }).click();
    await page
      .locator('.enr .tag')
      .filter({ hasText: /已确认|等单位推荐|待中心确认/ })
      .waitFor();
    expect(person.errors).toEqual([]);
    await person.leave();
  });

  it('reads why a class cannot be entered', async () => {
    const answer = await fetch(`${product.url}/api/public/classes?size=100`);
    const { items } = (await answer.json()) as { items: Card[] };
    const closed = items.find((item) => item.phase === 'CLOSED');
    if (closed === undefined) throw new Error('the demonstration has no class whose enrolment is over');
    const person = await enter(browser, product.url);
    await signIn(person.page, 'visitor', PASSWORD);
    await person.page.goto(`/classes/${closed.id}`, { waitUntil: 'networkidle' });
    await person.page.locator('.enr .note--warn').waitFor();
    await expect(person.page.locator('.enr .note--warn').innerText()).resolves.toMatch(/截止|不面向|调训/);
    await expect(person.page.locator('.enr .btn--p').count()).resolves.toBe(0);
    await person.leave();
  });

  it('is told about a wrong password, then about the lock', async () => {
    const person = await enter(browser, product.url);
    const { page } = person;
    await page.goto('/sign-in', { waitUntil: 'networkidle' });
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await page.getByLabel('账号或手机号').fill('finance');
      await page.getByLabel('密码', { exact: true }).fill(`wrong-${attempt}`);
      await page.keyboard.press('Enter');
      await page.locator('.note--danger').waitFor();
      await page.locator('form button[type=submit]:not([disabled])').waitFor();
    }
    await expect(page.locator('.note--danger').innerText()).resolves.toMatch(/已锁，请\d+分钟后再试/);
    await picture(page, 'trainee', 'locked');
    expect(await violations(page)).toEqual([]);
    await person.leave();
  });

  it('registers on the way to a class, from another county with a unit that is not listed, enrols and withdraws', async () => {
    const item = await openClass();
    const person = await enter(browser, product.url, PHONE);
    const { page } = person;
    await page.goto(`/classes/${item.id}`, { waitUntil: 'networkidle' });
    await page.locator('.sbar').getByRole('link', { name: '登录后报名' }).click();
    await page.getByRole('link', { name: '注册账号' }).click();
    await page.waitForURL(/\/register\?next=/);
    const choose = async (label: string, index: number): Promise<void> => {
      const select = page.getByLabel(label, { exact: true });
      await select.locator('option').nth(index).waitFor({ state: 'attached' });
      await select.selectOption({ index });
    };
    await page.getByLabel('姓名').fill('钟小兰');
    await page.getByLabel('手机号').fill('123 4567 8901');
    await page.getByText('手机号应为11位，以1开头').waitFor();
    await page.getByLabel('手机号').fill('139 7000 4321');
    await choose('设区市', 2);
    await choose('县市区', 1);
    await page.getByLabel('单位', { exact: true }).selectOption('other');
    await page.getByLabel('单位全称').fill('石城街道东门社区居民委员会');
    await page.getByLabel('新密码').fill('dongmen');
    await page.getByLabel('再输一遍').fill('dongmen');
    await page.getByRole('checkbox').check();
    const go = page.getByRole('button', { name: '注册并登录' });
    await go.click();
    await page.locator('form .note--danger').waitFor();
    await picture(page, 'trainee', 'register-weak-password');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('新密码').fill('Dongmen#2026');
    await page.getByLabel('再输一遍').fill('Dongmen#2026');
    await picture(page, 'trainee', 'register-filled');
    await go.click();

    await page.waitForURL(`**/classes/${item.id}`);
    await page.locator('.sbar').getByRole('button', { name: '报名', exact: true }).click();
    await confirmInDialog(page, '报名');
    const tag = page.locator('.enr .tag');
    await tag.filter({ hasText: item.mode === 'OPEN' ? '已确认' : '等单位推荐' }).waitFor();
    await page.locator('.enr').getByRole('button', { name: '撤回报名' }).click();
    await confirmInDialog(page, '撤回报名');
    await tag.filter({ hasText: '已撤回' }).waitFor();
    await picture(page, 'trainee', 'registered-withdrawn');

    await page.goto('/me', { waitUntil: 'networkidle' });
    await page.getByRole('heading', { name: '钟小兰' }).waitFor();
    await page.getByText('已撤回').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(person.errors).toEqual([]);
    await person.leave();
  });

  it('stays on the page, and is told so, when the next page cannot be fetched', async () => {
    const person = await enter(browser, product.url, PHONE);
    const { page } = person;
    await page.goto('/courses', { waitUntil: 'networkidle' });
    await page.context().setOffline(true);
    await page.locator('.tabbar').getByRole('link', { name: '培训班' }).click();
    await page.getByText('这一页暂时打不开').waitFor();
    await expect(page.locator('h1').innerText()).resolves.toBe('课程');
    await page.context().setOffline(false);
    await page.locator('.tabbar').getByRole('link', { name: '培训班' }).click();
    await page.getByRole('heading', { level: 1, name: '培训班' }).waitFor();
    await person.leave();
  });

  it('sees the devices that are signed in, and signs another one out', async () => {
    const [phone, desk] = [await enter(browser, product.url, PHONE), await enter(browser, product.url)];
    await signIn(phone.page, 'trainee', PASSWORD);
    await signIn(desk.page, 'trainee', PASSWORD);
    await desk.page.goto('/me/devices', { waitUntil: 'networkidle' });
    await picture(desk.page, 'trainee', 'devices');
    expect(await violations(desk.page)).toEqual([]);
    const before = await desk.page.locator('.devices li').count();
    await desk.page.getByRole('button', { name: '让它退出' }).first().click();
    await confirmInDialog(desk.page, '让它退出');
    await desk.page
      .locator('.devices li')
      .nth(before - 1)
      .waitFor({ state: 'detached' });
    await phone.page.goto('/me', { waitUntil: 'networkidle' });
    await phone.page.waitForURL(/\/sign-in\?next=/);
    await phone.leave();
    await desk.leave();
  });
});
