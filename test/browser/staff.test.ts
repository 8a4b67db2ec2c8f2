import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { checkDigit } from '../../src/features/people/domain/identity-number.js';
import { enter, openBrowser, picture, signIn, violations, type Person } from './support/browser.js';
import { startProduct, type Product } from './support/product.js';

const STORY = 'staff';
const PASSWORD = 'Jiangtang2026!';

/** A roster without faults: group leaders with numbers of an area that was never given out. */
function manyPeople(count: number): Buffer {
  const rows = Array.from({ length: count }, (_, at) => {
    const born = `${1960 + (at % 38)}${String(1 + (at % 12)).padStart(2, '0')}${String(1 + (at % 28)).padStart(2, '0')}`;
    const first17 = `360993${born}${String(at % 1000).padStart(3, '0')}`;
    const name = `赵${[...'建平秀兰志明'][at % 6]}${[...'平兰明华'][at % 4]}`;
    return `${name},${first17}${checkDigit(first17)},1990${1_000_000 + at},华林社区,居民小组长,组长`;
  });
  return Buffer.from(['姓名,身份证号,手机号,单位,人员类别,岗位', ...rows].join('\r\n'));
}

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

  it('publish a course with the month it is planned for: everybody finds it; retire a subject', async () => {
    let title = '';
    let month = '';
    await as('training', async (page) => {
      await page.goto('/staff/courses?state=APPROVED');
      const first = page.getByRole('rowheader').first().getByRole('link');
      title = (await first.innerText()).trim();
      await first.click();
      await page.getByRole('button', { name: '修改计划开课月份' }).click();
      const choice = page.getByLabel('计划开课月份', { exact: true });
      await choice.selectOption({ index: 4 });
      month = await choice.locator('option').nth(4).innerText();
      await inDialog(page, '保存').click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('paragraph').filter({ hasText: month }).waitFor();
      await page.getByRole('button', { name: '发布', exact: true }).click();
      await page.getByRole('dialog').getByText('还没有公开过').waitFor();
      await inDialog(page, '发布').click();
      await page.getByRole('link', { name: '看学员页面' }).waitFor();
      await looked(page, 'course-published');

      await page.goto('/staff/courses');
      await page.getByRole('link', { name: '主题', exact: true }).click();
      await page.getByRole('button', { name: '新增主题' }).click();
      await page.getByLabel('名称', { exact: true }).fill('防汛抢险');
      await page.getByLabel('代号').fill('FLOODS');
      await inDialog(page, '保存').click();
      const row = page.getByRole('row').filter({ hasText: 'FLOODS' });
      await row.getByText('0门').waitFor();
      await row.getByRole('button', { name: '停用' }).click();
      await inDialog(page, '停用').click();
      await row.getByText('停用', { exact: true }).waitFor();
      await looked(page, 'subjects');
    });
    const visitor = await enter(browser, product.url);
    await visitor.page.goto(`/courses?q=${encodeURIComponent(title)}`);
    await visitor.page.locator('.cc').filter({ hasText: title }).getByText(month).waitFor();
    await visitor.leave();
  });

  it('personnel confirm a unit that somebody wrote at registration, and merge another into it', async () => {
    const [real, double] = ['梅溪便民合作社', '梅溪便民社'];
    for (const [at, unit] of [real, double].entries()) {
      const { page, leave } = await enter(browser, product.url);
      await page.goto('/register');
      await page.getByLabel('姓名').fill('章知远');
      await page.getByLabel('手机号').fill(`1380013901${at}`);
      for (const step of [0, 1, 2]) {
        const choice = page.locator('.ladder select').nth(step);
        await choice.locator('option').nth(1).waitFor({ state: 'attached' });
        await choice.selectOption({ index: 1 });
      }
      const last = page.locator('.ladder select').nth(3);
      await last.locator('option[value="other"]').waitFor({ state: 'attached' });
      await last.selectOption('other');
      await page.getByLabel('单位全称').fill(unit);
      for (const field of await page.locator('input[type="password"]').all()) await field.fill('Bamboo-River-88');
      await page.getByRole('checkbox').check();
      await page.locator('button[type="submit"].btn--w').click();
      await page.waitForURL((url) => !url.pathname.startsWith('/register'));
      await leave();
    }
    await as('personnel', async (page) => {
      await page.goto('/staff/people');
      await page.getByRole('link', { name: /待确认单位/ }).click();
      const row = (unit: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: unit }) });
      await row(real).getByRole('button', { name: '确认', exact: true }).click();
      await inDialog(page, '确认').click();
      await row(real).waitFor({ state: 'detached' });
      await row(double).getByRole('button', { name: '并入别的' }).click();
      await page.getByRole('dialog').getByRole('combobox').click();
      await page.keyboard.type('梅溪');
      const found = page.getByRole('option').filter({ hasText: real });
      await found.waitFor();
      await looked(page, 'unit-merge');
      await found.click();
      await inDialog(page, '并入').click();
      await row(double).waitFor({ state: 'detached' });
      await page.getByText('没有等待确认的单位').waitFor();

      await page.goto('/staff/people/new');
      await page.locator('.el-date-editor input').first().click();
      await page.getByRole('dialog', { name: /日期/ }).waitFor();
      await looked(page, 'calendar');
    });
  });

  it('stops an import of 9,000 people on its way: nobody is written, the draft is still there', async () => {
    await as('training', async (page) => {
      const people = async (): Promise<string> => {
        await page.goto('/staff/people');
        await page.getByRole('rowheader').first().waitFor();
        return page.locator('.pager').innerText();
      };
      const before = await people();
      await page.goto('/staff/roster-imports');
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: '九千人.csv', mimeType: 'text/csv', buffer: manyPeople(9000) });
      await page.getByRole('button', { name: '核对', exact: true }).click();
      await page.getByRole('button', { name: '导入9000行' }).click();
      await page.locator('.imp-bar[role="status"]').getByRole('button').click();
      await inDialog(page, '取消，全部不写入').click();
      await page.getByRole('button', { name: '导入9000行' }).waitFor();
      await looked(page, 'import-stopped');
      expect(await people()).toBe(before);
      await page.goto('/staff/roster-imports');
      await page.getByRole('row').filter({ hasText: '九千人' }).getByRole('link', { name: '接着做' }).waitFor();
    });
  });

  it('sees until when an offered seat is held; closes, reopens and cancels a class, told whom it touches', async () => {
    await as('training', async (page) => {
      await page.goto('/staff/classes?phase=FULL');
      await page.getByRole('rowheader').first().getByRole('link').click();
      const offered = page.getByRole('button', { name: /^候补到位/ });
      for (let turn = 0; turn < 15 && /到位\s*0$/.test((await offered.innerText()).trim()); turn += 1) {
        await page.getByRole('button', { name: /^已确认/ }).click();
        await page.getByRole('row').filter({ hasText: '已确认' }).getByRole('button', { name: '退回' }).first().click();
        await page.getByRole('dialog').getByRole('textbox').fill('临时有防汛任务');
        await inDialog(page, '退回').click();
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        await page.waitForLoadState('networkidle');
      }
      await offered.click();
      await page
        .getByRole('cell', { name: /候补到位，还剩/ })
        .first()
        .waitFor();
      await looked(page, 'offered');

      await page.goto('/staff/classes?phase=ENROLLING');
      await page.getByRole('rowheader').first().getByRole('link').click();
      await page.getByRole('button', { name: '停止报名' }).click();
      await page
        .getByRole('dialog')
        .getByText(/已确认\d+人，待审核\d+人，候补\d+人/)
        .waitFor();
      await inDialog(page, '停止报名').click();
      await page.getByRole('button', { name: '恢复报名' }).click();
      await inDialog(page, '恢复报名').click();
      await page.getByRole('button', { name: '停止报名' }).waitFor();
      await page.getByRole('button', { name: '取消这个班' }).click();
      await page
        .getByRole('dialog')
        .getByText(/已确认\d+人、待审核\d+人、候补\d+人都会收到通知/)
        .waitFor();
      await page.getByRole('dialog').getByRole('textbox').fill('防汛应急响应，培训顺延');
      await looked(page, 'class-cancel');
      await inDialog(page, '取消这个班').click();
      await page.getByText('这个班已取消：防汛应急响应，培训顺延').waitFor();
    });
  });

  it('training staff take a wrong line of the ledger of hours back; the secretary reads the own community only', async () => {
    await as('training', async (page) => {
      await page.goto('/staff/hours');
      await page.getByText(/有学时又有目标的\d+人/).waitFor();
      await looked(page, 'hours');
      await page.getByRole('rowheader').first().getByRole('link').click();
      await page
        .getByRole('button', { name: /^冲销第/ })
        .first()
        .click();
      await page.getByLabel('理由').fill('当天请假，登错了');
      await looked(page, 'hours-reverse');
      await inDialog(page, /^冲销[\d.]+学时$/).click();
      await page.getByText('已冲销', { exact: true }).waitFor();
      await page.getByText('原因是当天请假，登错了').waitFor();
      await page.getByRole('link', { name: '折算与目标' }).click();
      await page.getByRole('button', { name: '新办法' }).waitFor();
      await looked(page, 'hours-rules');
    });
    await as('secretary', async (page) => {
      await page.goto('/staff/hours');
      await page.getByText(/有学时又有目标的\d+人/).waitFor();
      expect(await page.getByLabel('单位', { exact: true }).getByRole('option').allInnerTexts()).toHaveLength(2);
    });
  });
});
