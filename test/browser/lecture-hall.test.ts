import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { read, utils } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { PHONE, picture, violations } from './support/browser.js';
import { readFeed } from './support/calendar.js';
import { NOTICE_2027, noticeFile, sheetsOf } from './support/hall-files.js';
import { chip, inDialog, rowOf } from './support/hall-pages.js';
import { loginOf, openHall, partnerIn, type Hall, type RotaLecture, type RotaRow } from './support/hall.js';

const STORY = 'lecture-hall';
/** What the rule and the holidays of 2027 come to: 1 January, 5 February and 1 October are deferred. */
const DAYS = [
  ['2027-01-08', '1月8日', '原1月1日元旦'],
  ['2027-02-19', '2月19日', '原2月5日除夕，2月12日春节'],
  ['2027-03-05', '3月5日', ''],
  ['2027-04-02', '4月2日', ''],
  ['2027-05-07', '5月7日', ''],
  ['2027-06-04', '6月4日', ''],
  ['2027-07-02', '7月2日', ''],
  ['2027-08-06', '8月6日', ''],
  ['2027-09-03', '9月3日', ''],
  ['2027-10-08', '10月8日', '原10月1日国庆节'],
  ['2027-11-05', '11月5日', ''],
  ['2027-12-03', '12月3日', ''],
] as const;

function lecture(row: RotaRow | undefined, at: number): RotaLecture {
  const found = row?.lectures[at];
  if (!found) throw new Error('no such lecture');
  return found;
}

/** December 2026: the year 2027 is planned, mended, published, exchanged, and read by another program. */
describe('the lecture hall plans 2027', () => {
  let hall: Hall;
  let mine = '';
  let centre = '';

  beforeAll(async () => {
    hall = await openHall('2026-12-01T01:00:00Z');
  });
  afterAll(() => hall?.close());

  const looked = async (page: Page, name: string): Promise<void> => {
    await picture(page, STORY, name);
    expect(await violations(page)).toEqual([]);
  };

  it('from a rule in words: three first Fridays are deferred, twelve months are filled, and each says why', async () => {
    await hall.as('training', async (page) => {
      await page.goto('/staff/hall');
      await page.getByText('还没有排过轮值表').waitFor();
      await page.getByRole('link', { name: '新建一季' }).first().click();
      expect(await page.getByLabel('从哪个月').inputValue()).toBe('2027-01');
      const spoken = page.locator('.spoken');
      await page.getByLabel('第几个').selectOption({ label: '第二个' });
      await spoken.filter({ hasText: '每月第二个星期五开讲；遇放假往后推7天，到工作日为止。' }).waitFor();
      await rowOf(page, 1).filter({ hasNotText: '原' }).waitFor();
      await page.getByLabel('第几个').selectOption({ label: '第一个' });
      await spoken.filter({ hasText: '每月第一个星期五开讲' }).waitFor();
      await page.getByText('12个开讲日，其中顺延3个').waitFor();
      for (const [index, [, day, deferral]] of DAYS.entries()) {
        const text = await rowOf(page, index + 1).innerText();
        expect(text).toContain(day);
        expect(text.includes('原') ? text : '').toContain(deferral);
      }
      await page.getByLabel('地点').fill('培训中心三楼报告厅');
      await page.getByLabel('依据的文件').fill('社区大讲堂实施办法');
      await looked(page, 'season-new');
      await page.getByRole('button', { name: '建这一季' }).click();
      await page.waitForURL(/\/staff\/hall\/seasons\/\d+$/);
      await rowOf(page, 12).getByText('还没有排人').waitFor();
      expect(await page.getByText('还没有排人').count()).toBe(12);
      // the first look at the job takes its time, so that its progress is seen
      await page.route('**/api/jobs/*', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 600));
        await route.continue();
      });
      await page.getByRole('button', { name: '排期', exact: true }).click();
      await inDialog(page, '排12个开讲日').click();
      await page.getByRole('progressbar', { name: '排期进度' }).waitFor();
      await picture(page, STORY, 'planning');
      await page.getByText(/排好了：36讲，其中36讲与原来不同/).waitFor();
      await page.unroute('**/api/jobs/*');
      const { rows } = await hall.rota();
      expect(rows.map((row) => row.heldOn)).toEqual(DAYS.map(([day]) => day));
      expect(new Set(rows.flatMap((row) => row.lectures.map(({ speaker }) => speaker.personId))).size).toBe(36);
      for (const [index, row] of rows.entries()) {
        const shown = rowOf(page, index + 1);
        for (const { speaker } of row.lectures) await shown.getByText(speaker.name, { exact: true }).waitFor();
        await shown.getByText('拟排', { exact: true }).waitFor();
        expect(new Set(row.lectures.map(({ speaker }) => speaker.unitName)).size).toBe(3);
      }

      const first = lecture(rows[3], 0);
      await chip(page, first).click();
      const why = page.getByRole('region', { name: `为什么是${first.speaker.name}` });
      await why.getByText(/第\d轮还有\d+个单位没讲/).waitFor();
      await why.getByRole('row').filter({ hasText: first.speaker.name }).waitFor();
      await looked(page, 'why');
    });
  });

  it('by hand: a drag shows the rule it breaks, two exchange by pointer and by keyboard, the pinned one stays', async () => {
    const { rows } = await hall.rota();
    const [a, b] = [lecture(rows[3], 0), lecture(rows[6], 0)];
    const [c, d] = [lecture(rows[4], 1), lecture(rows[7], 1)];
    const pinned = lecture(rows[9], 1);
    // somebody of a's unit speaks in another month, too: a cannot take the place of whoever speaks beside them
    const taken = rows.find(
      (row, at) => at !== 3 && row.lectures.some(({ speaker }) => speaker.unitName === a.speaker.unitName),
    );
    const beside = taken?.lectures.find(({ speaker }) => speaker.unitName !== a.speaker.unitName);
    if (!taken || !beside) throw new Error('the unit of the first speaker of April speaks once only');
    await hall.as('training', async (page) => {
      await page.goto('/staff/hall');
      await chip(page, a).hover();
      await page.mouse.down();
      await chip(page, beside).hover();
      await chip(page, beside).hover();
      const month = Number(taken.month.slice(5));
      await rowOf(page, month).getByText(`${a.speaker.unitName}${month}月会有两人同讲`).waitFor();
      await picture(page, STORY, 'drag-hard');
      await page.mouse.up();
      await page.getByText(/没有移动。/).waitFor();
      await chip(page, a).hover();
      await page.mouse.down();
      await chip(page, b).hover();
      await chip(page, b).hover();
      await rowOf(page, 7).getByText('要写理由').first().waitFor();
      await picture(page, STORY, 'drag-soft');
      await page.mouse.up();
      await page.getByRole('dialog').getByText(`移动${a.speaker.name}（4月2日）`).waitFor();
      await page.getByRole('dialog').getByRole('textbox').fill('4月要参加省里的培训');
      await looked(page, 'exchange');
      await inDialog(page, `与${b.speaker.name}互换`).click();
      await page.getByText(`${a.speaker.name}已经移好。`).waitFor();
      await rowOf(page, 7).getByText(a.speaker.name, { exact: true }).waitFor();
      await rowOf(page, 4).getByText(b.speaker.name, { exact: true }).waitFor();

      // without a pointer
      await chip(page, c).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: `为什么是${c.speaker.name}` }).waitFor();
      await page.getByRole('button', { name: '移到…' }).focus();
      await page.keyboard.press('Enter');
      const where = page.getByLabel('移到哪里');
      await where.focus();
      await where.selectOption({ label: `与${d.speaker.name}（${d.speaker.unitName}）互换` });
      await page.getByRole('dialog').getByText('要写理由').first().waitFor();
      await page.getByRole('dialog').getByRole('textbox').focus();
      await page.keyboard.type('两人商量好的');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText(`${c.speaker.name}已经移好。`).waitFor();

      // whom staff place by hand is pinned with the reason; others are pinned by themselves, or let go again
      const hold = async (one: RotaLecture, act: '固定' | '取消固定', reason: string): Promise<void> => {
        if ((await chip(page, one).getAttribute('aria-pressed')) === 'false') await chip(page, one).click();
        const why = page.getByRole('region', { name: `为什么是${one.speaker.name}` });
        await why.getByRole('button', { name: act, exact: true }).click();
        await page.getByRole('dialog').getByRole('textbox').fill(reason);
        await inDialog(page, act).click();
        await page.getByText(`已${act}${one.speaker.name}。`).waitFor();
        await why.getByRole('button', { name: act === '固定' ? '取消固定' : '固定', exact: true }).waitFor();
      };
      await hold(c, '取消固定', '还是照次序');
      await hold(d, '取消固定', '还是照次序');
      await hold(pinned, '固定', '那天请了外地专家同讲');
      await page.getByText('固定的理由：那天请了外地专家同讲').waitFor();
      await looked(page, 'pinned');

      await page.getByRole('button', { name: '重排', exact: true }).click();
      await page.getByRole('dialog').getByText('其中固定的3讲不动').waitFor();
      await inDialog(page, '排12个开讲日').click();
      await page.getByText(/排好了：\d+讲/).waitFor();
    });
    const again = await hall.rota();
    const heldBy = (month: number, { speaker }: RotaLecture): boolean | undefined =>
      again.rows[month - 1]?.lectures.find((one) => one.speaker.personId === speaker.personId)?.pinned;
    expect([heldBy(7, a), heldBy(4, b), heldBy(10, pinned)]).toEqual([true, true, true]);
    expect([heldBy(5, c), heldBy(8, d)]).toEqual([false, false]);
  });

  it('published with its counts, on one printed sheet and as a workbook', async () => {
    await hall.as('training', async (page) => {
      await page.goto('/staff/hall');
      await page.getByRole('button', { name: '发布1—12月' }).click();
      await page.getByRole('dialog').getByText('发布12个开讲日，36讲，36位主讲人。').waitFor();
      await looked(page, 'publish');
      await inDialog(page, '发布12个开讲日').click();
      await page.getByText('1月至12月已发布').waitFor();
      await picture(page, STORY, 'published');

      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: '导出表格' }).click();
      const file = await saved;
      expect(file.suggestedFilename()).toBe('社区大讲堂2027年轮值表.xlsx');
      const book = read(readFileSync(await file.path()));
      const text = JSON.stringify(utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 }));
      const { season, rows } = await hall.rota();
      for (const row of rows) for (const { speaker } of row.lectures) expect(text).toContain(speaker.name);
      expect(text).toContain('除夕');

      await page.goto(`/staff/hall/seasons/${season.id}/print`);
      await page.getByRole('heading', { name: '社区大讲堂2027年轮值表' }).waitFor();
      await looked(page, 'paper');
      expect(await sheetsOf(page)).toEqual(['842 × 595']);
      await page.goto(`/staff/hall/dates/${rows[1]?.dateId}/notice`);
      await page.getByText('培训中心三楼报告厅').first().waitFor();
      await page.getByText(/原定2月5日，因除夕/).waitFor();
      await looked(page, 'notice');
      expect(await sheetsOf(page)).toEqual(['595 × 842']);
    });
    await hall.visit(async (page) => {
      await page.goto('/hall');
      await page.getByText('1月8日').first().waitFor();
      await looked(page, 'visitor');
    }, PHONE);
  });

  it('exchanged on phones: offered, accepted, confirmed; calendars follow, and a link that is revoked ends', async () => {
    const { rows } = await hall.rota();
    const from = lecture(rows[0], 0);
    const giver = loginOf(from.speaker.personId);
    const to = partnerIn(rows);
    const toDay = to.row.heldOn;
    const words = `${Number(toDay.slice(5, 7))}月${Number(toDay.slice(8))}日`;
    const taker = loginOf(to.one.speaker.personId);

    await hall.as(
      giver,
      async (page) => {
        await page.goto('/me');
        await page
          .getByText(/1月8日/)
          .first()
          .waitFor();
        await looked(page, 'me');
        await page.goto('/me/lectures');
        await page.getByRole('heading', { name: /^1月8日，题目待定/ }).waitFor();
        await page.getByText(/第1轮，15个单位中还有\d+个没讲/).waitFor();
        await looked(page, 'my-lectures');

        await page.goto('/me/unavailability');
        await page.getByLabel('从', { exact: true }).fill('2027-01-04');
        await page.getByLabel('到（含）').fill('2027-01-09');
        await page.getByText('1月8日排了你讲，不能直接登记').waitFor();
        await page.getByLabel('从', { exact: true }).fill('2027-06-01');
        await page.getByLabel('到（含）').fill('2027-06-06');
        await page.getByLabel('理由').fill('孩子高考');
        await page.getByText('碰到开讲日：6月4日').waitFor();
        await page.getByRole('button', { name: '登记', exact: true }).click();
        await page.getByText('已登记，排表时会避开。').waitFor();
        await looked(page, 'unavailability');

        await page.goto('/me/calendars');
        for (const kind of ['我的讲课', '大讲堂全年']) {
          await page.getByRole('button', { name: `生成链接：${kind}` }).click();
          const link = page.getByLabel('订阅链接');
          await link.waitFor();
          if (kind === '我的讲课') mine = await link.inputValue();
          else centre = await link.inputValue();
          if (kind === '我的讲课') await looked(page, 'feed-once');
          await page.getByRole('button', { name: '已保存好' }).click();
        }
        await looked(page, 'calendars');

        await page.goto('/hall/swaps');
        await page.getByRole('button', { name: '申请换讲' }).click();
        await page.getByLabel('找谁换').selectOption(String(to.one.speaker.personId));
        await page.getByLabel('对他们说').fill('那几天家里有事，帮个忙');
        await looked(page, 'offer');
        await inDialog(page, `发给${to.one.speaker.name}`).click();
        await page.getByText(`已发给${to.one.speaker.name}，等回话。`).waitFor();
      },
      PHONE,
    );
    const first = await readFeed(mine);
    expect(first).toMatchObject([
      { starts: '2027-01-08 14:30', zone: 'Asia/Shanghai', status: 'CONFIRMED', alarms: 2 },
    ]);
    const all = await readFeed(centre);
    expect(all.map((entry) => entry.starts)).toEqual(DAYS.map(([day]) => `${day} 14:30`));
    expect(all.every((entry) => entry.zone === 'Asia/Shanghai' && entry.alarms === 1)).toBe(true);
    expect(all[1]?.description).toContain('原定2月5日，因除夕');

    await hall.as(
      taker,
      async (page) => {
        await page.goto('/hall/swaps');
        await page.getByText('那几天家里有事，帮个忙').waitFor();
        await page.getByRole('button', { name: '接受，选一讲来换' }).click();
        await looked(page, 'accept');
        await inDialog(page, '接受换讲').click();
        await page.getByText('已接受，等教务确认。').waitFor();
        await page.getByRole('button', { name: /^待教务确认/ }).click();
        await page.getByText('待教务确认').last().waitFor();
        await looked(page, 'swaps');
      },
      PHONE,
    );
    expect(await readFeed(mine)).toEqual(first); // nothing is exchanged before staff confirm

    await hall.as('training', async (page) => {
      await page.goto('/staff/hall/changes');
      await page.getByText('“那几天家里有事，帮个忙”').waitFor();
      await looked(page, 'changes');
      await page.getByRole('button', { name: '同意换讲' }).click();
      await page
        .getByRole('dialog')
        .getByText(`${from.speaker.name}改到${words}，${to.one.speaker.name}改到1月8日。`)
        .waitFor();
      await inDialog(page, '同意换讲').click();
      await page.getByText('换讲已确认，已通知双方。').waitFor();
      await page.goto('/staff/hall');
      await rowOf(page, 1).getByText(`换给${to.one.speaker.name}`).waitFor();
      await picture(page, STORY, 'swapped');
    });

    const after = await readFeed(mine);
    expect(after.map(({ starts, status }) => [starts, status])).toEqual([
      ['2027-01-08 14:30', 'CANCELLED'],
      [`${toDay} 14:30`, 'CONFIRMED'],
    ]);
    const [left] = after;
    expect(left?.uid).toBe(first[0]?.uid);
    expect(left?.sequence).toBeGreaterThan(first[0]?.sequence ?? 0);
    const centreAfter = await readFeed(centre);
    expect(centreAfter.map(({ uid, starts }) => [uid, starts])).toEqual(all.map(({ uid, starts }) => [uid, starts]));
    expect(centreAfter[0]?.description).toContain(to.one.speaker.name);
    expect(centreAfter[0]?.sequence).toBeGreaterThan(all[0]?.sequence ?? 0);

    await hall.as(
      giver,
      async (page) => {
        await page.goto('/me/calendars');
        await page
          .getByRole('listitem')
          .filter({ hasText: '我的讲课' })
          .getByRole('button', { name: '停用', exact: true })
          .click();
        await inDialog(page, '停用').click();
        await page.getByText('链接已停用，日历不再更新。').waitFor();
      },
      PHONE,
    );
    expect([(await fetch(mine)).status, (await fetch(centre)).status]).toEqual([404, 200]);
  });

  it('moved by a notice: before and after are shown, and nothing changes until it is confirmed', async () => {
    const before = await readFeed(centre);
    await hall.as('training', async (page) => {
      await page.goto('/staff/hall/holidays?year=2027');
      await page.getByText('通知未出，调休为推算').waitFor();
      await looked(page, 'holidays');
      await page.getByRole('link', { name: '导入放假通知' }).click();
      await page.locator('input[type="file"]').setInputFiles(noticeFile('bad', ['2027-13-01,国庆节,休息']));
      await page.getByText('日期“2027-13-01”不存在。').waitFor();
      await looked(page, 'notice-faults');
      await page.getByRole('button', { name: '换一个文件' }).click();
      await page.locator('input[type="file"]').setInputFiles(noticeFile('2027年放假通知', NOTICE_2027));
      await page.getByText('碰到1个开讲日').waitFor();
      const hit = page.getByRole('listitem').filter({ hasText: '10月8日' });
      await hit.getByText('10月15日').waitFor();
      await looked(page, 'notice-review');
      expect(await readFeed(centre)).toEqual(before);
      await page.getByRole('button', { name: '导入，改1个开讲日' }).click();
      await page
        .getByRole('dialog')
        .getByText(/改动1个开讲日，通知3位已发布的主讲人/)
        .waitFor();
      await inDialog(page, '导入，改1个开讲日').click();
      await page.getByText('改了1个开讲日，换了0位主讲人').waitFor();
      await looked(page, 'notice-done');
      await page.getByRole('link', { name: '去看轮值表' }).click();
      await rowOf(page, 10).getByText('原10月1日国庆节，10月8日国庆节').waitFor();
    });
    const after = await readFeed(centre);
    const moved = after.filter((entry, at) => entry.starts !== before[at]?.starts);
    expect(moved.map(({ uid, starts }) => [uid, starts])).toEqual([[before[9]?.uid, '2027-10-15 14:30']]);
    expect(moved[0]?.sequence).toBeGreaterThan(before[9]?.sequence ?? 0);
    const october = (await hall.rota()).rows[9];
    const speaker = lecture(october, 0).speaker;
    await hall.as(
      loginOf(speaker.personId),
      async (page) => {
        await page.goto('/me/notifications');
        await page
          .getByText(/10月15日/)
          .first()
          .waitFor();
        await looked(page, 'told');
      },
      PHONE,
    );
  });
});
