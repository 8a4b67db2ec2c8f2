import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { enter, openBrowser, picture, signIn, violations, type Person } from './support/browser.js';
import { startProduct, type Product } from './support/product.js';

const STORY = 'staff';
const PASSWORD = 'Jiangtang2026!';

/** The work of the centre, each part by the person whose work it is. */
describe('the staff', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** Lets one person work, and expects pages without errors. */
  async function as(login: string, work: (page: Page) => Promise<void>): Promise<void> {
    const person: Person = await enter(browser, product.url);
    await signIn(person.page, login, PASSWORD);
    await work(person.page);
    expect(person.errors).toEqual([]);
    await person.leave();
  }
  const inDialog = (page: Page, name: string | RegExp) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true });
  const looked = async (page: Page, name: string): Promise<void> => {
    await picture(page, STORY, name);
    expect(await violations(page)).toEqual([]);
  };

  it('personnel find somebody by initials, read the number with a reason, and plan the renaming of a unit', async () => {
    await as('personnel', async (page) => {
      await page.goto('/staff/people?q=zm');
      await page.getByRole('link', { name: '周敏', exact: true }).first().click();
      await page.getByRole('heading', { level: 1, name: '周敏' }).waitFor();
      await looked(page, 'person');
      const secrets = page.locator('section', { hasText: '证件与联系方式' });
      expect(await secrets.innerText()).toMatch(/\d{4}\*{10}\d{3}[\dX]/);
      await secrets.getByRole('button', { name: '显示' }).first().click();
      await page.getByLabel('为什么要看').fill('核对参训名单');
      await inDialog(page, '显示').click();
      await secrets.getByText(/\d{17}[\dX]/).waitFor();

      await page.goto('/staff/units');
      await page
        .getByRole('treeitem', { name: /华林社区/ })
        .first()
        .click();
      await page.waitForURL(/\/staff\/units\/\d+/);
      await page.getByRole('heading', { level: 2, name: '华林社区' }).waitFor();
      await looked(page, 'unit');
      await page.getByRole('button', { name: '改名' }).click();
      await page.getByLabel('名称', { exact: true }).fill('华林新社区');
      await page.getByLabel('从哪一天起').fill('2030-01-01');
      await page.keyboard.press('Enter');
      await inDialog(page, '改名').click();
      await page.getByText('2030年1月1日起改名').waitFor();
      await page.getByRole('button', { name: '撤回' }).click();
      await inDialog(page, '撤回').click();
      await page.getByText('2030年1月1日起改名').waitFor({ state: 'detached' });
    });
    await as('auditor', async (page) => {
      await page.goto('/staff/audit?act=person.unmask');
      await page.getByRole('button', { name: '前后对照' }).first().click();
      await page.getByText('核对参训名单').waitFor();
      await page.getByRole('button', { name: '校验日志' }).click();
      await page.getByText('日志完整。').waitFor();
      await looked(page, 'audit');
    });
  });

  it('mends a roster row by row, keeps it as a draft and takes it up again', async () => {
    const rows = [
      '姓名,身份证号,手机号,单位,人员类别,岗位',
      '余小满,11010519491231002X,13800138021,华林社区,居民小组长,组长',
      '甘 露,34052419800101001X,1397095,华林社区,公益性岗位,组长',
    ];
    await as('training', async (page) => {
      await page.goto('/staff/roster-imports');
      await page.locator('input[type="file"]').setInputFiles({
        name: '新来的人.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(rows.join('\r\n')),
      });
      await page.getByRole('button', { name: '核对', exact: true }).click();
      await page.getByText('手机号只有7位').waitFor();
      await looked(page, 'roster');
      await page.getByText('先导入1行，1行错误留待改好再导').waitFor();
      const line = page.getByRole('row').filter({ hasText: '手机号只有7位' });
      await line.getByRole('button', { name: '重新填' }).click();
      await page.getByLabel('新的手机号').fill('13800138022');
      await page.getByRole('button', { name: '改好' }).click();
      await page.getByText('导入2行，没有错误').waitFor();
      await page.getByRole('button', { name: '改为居民小组长' }).click();
      await page.getByRole('button', { name: '改为居民小组长' }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: '存为草稿' }).last().click();
      await page.getByRole('link', { name: '接着做' }).first().click();
      await page.getByRole('button', { name: '导入2行' }).click();
      await page.getByText('导入完成，写入2行').waitFor();
      await looked(page, 'roster-done');
      await page.goto('/staff/people?q=yxm');
      await page.getByRole('link', { name: '余小满' }).waitFor();
    });
  });

  it('writes a course, is told what is missing beside each field, and cannot review its own work', async () => {
    await as('training', async (page) => {
      await page.goto('/staff/courses/new');
      await page.getByRole('link', { name: /情景教学/ }).click();
      await page.getByLabel('课程名').fill('电动车上楼的一次劝导');
      await page.getByLabel('主题').selectOption({ index: 1 });
      await page.getByLabel('一句话介绍').fill('劝得动、劝得住。');
      await page.getByRole('button', { name: '加一段' }).click();
      await page.getByLabel('标题').first().fill('演一遍');
      await page.getByLabel('分钟', { exact: true }).first().fill('30');
      await page.getByLabel('分钟', { exact: true }).first().press('Tab');
      await page.getByText('合计30分钟，应为90分钟').waitFor();
      await page.getByRole('button', { name: '保存草稿' }).click();
      await page.waitForURL(/\/staff\/courses\/\d+\/edit/);
      await page.getByText('各段合计30分钟，应为90分钟').waitFor();
      await page.getByText('缺“复盘”这个环节').waitFor();
      await looked(page, 'course');
      await page.goto('/staff/courses?state=IN_REVIEW');
      await page.getByRole('rowheader').first().getByRole('link').click();
      await page.getByText('编写').first().waitFor();
      expect(await page.getByRole('button', { name: '通过', exact: true }).count()).toBe(0);
    });
  });

  it('a secretary nominates, and the centre confirms after it has seen the warning', async () => {
    let name = '';
    await as('secretary', async (page) => {
      await page.goto('/staff/nominations');
      const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: '推荐', exact: true }) });
      name = (await row.first().getByRole('rowheader').innerText()).trim();
      await looked(page, 'nominations');
      await row.first().getByRole('button', { name: '推荐', exact: true }).click();
      await page.getByText('没有等推荐的人').waitFor();
    });
    await as('training', async (page) => {
      await page.goto('/staff/classes?phase=ENROLLING,FULL');
      await page.getByRole('link', { name: /社区治理能力提升/ }).click();
      await page.getByRole('button', { name: /^待确认/ }).click();
      const row = page.getByRole('row').filter({ hasText: name });
      await row.getByText(/重复参训/).waitFor();
      await looked(page, 'class');
      await row.getByRole('button', { name: '确认', exact: true }).click();
      await page
        .getByRole('dialog')
        .getByText(/重复参训/)
        .waitFor();
      await inDialog(page, '确认').click();
      await page.getByText(`已确认${name}`).waitFor();
    });
  });

  it('two administrators share the work: one opens an account and shows its password once, the other grants the role', async () => {
    let name = '';
    await as('sysadmin', async (page) => {
      await page.goto('/staff/accounts/open');
      const first = page.getByRole('row').nth(1);
      name = (await first.getByRole('rowheader').innerText()).trim();
      await first.getByRole('checkbox').check();
      await page.getByRole('button', { name: '开通1个账号' }).click();
      await page.getByText('只显示这一次').waitFor();
      await looked(page, 'password-once');
      await page.getByRole('button', { name: '记下了，关闭' }).click();
      await page.goto(`/staff/accounts?q=${encodeURIComponent(name)}`);
      await page.getByRole('link', { name }).first().click();
      await page.getByText('角色由安全管理员授予和收回').waitFor();
      expect(await page.getByRole('button', { name: '授予角色' }).count()).toBe(0);
    });
    await as('secadmin', async (page) => {
      await page.goto(`/staff/accounts?q=${encodeURIComponent(name)}`);
      await page.getByRole('link', { name }).first().click();
      await page.getByRole('button', { name: '授予角色' }).click();
      await page.getByRole('dialog').getByLabel('角色').selectOption({ label: '上级组织部门' });
      await page.getByLabel('全部单位').check();
      await inDialog(page, '授予角色').click();
      await page.getByRole('rowheader', { name: '上级组织部门' }).waitFor();
      await looked(page, 'account');
    });
  });
});
