import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PHONE, picture, violations } from './support/browser.js';
import { inDialog } from './support/hall-pages.js';
import { loginOf, openHall, publishQuarter, type Hall, type RotaLecture, type RotaRow } from './support/hall.js';

const STORY = 'lecture-hall-life';
const TOPIC = '电动车上楼充电，怎么劝得住';

/** One lecture of January 2027 from the topic to the hours, by those whose work it is. */
describe('the life of one lecture', () => {
  let hall: Hall;
  let date: RotaRow;
  let talks: readonly RotaLecture[];
  let speaker: string;

  beforeAll(async () => {
    hall = await openHall('2026-12-01T01:00:00Z');
    await publishQuarter(hall);
    const { rows } = await hall.rota();
    if (!rows[0]) throw new Error('no lecture in January');
    date = rows[0];
    talks = date.lectures;
    speaker = loginOf(talk(0).speaker.personId);
  });
  afterAll(() => hall?.close());

  function talk(at: number): RotaLecture {
    const found = talks[at];
    if (!found) throw new Error('no such lecture');
    return found;
  }
  const looked = async (page: Page, name: string): Promise<void> => {
    await picture(page, STORY, name);
    expect(await violations(page)).toEqual([]);
  };

  it('the topic is sent back once and then approved, the courseware follows', async () => {
    await hall.turnTo('2026-12-10T01:00:00Z');
    await hall.as(
      speaker,
      async (page) => {
        await page.goto('/me/lectures');
        await page.getByLabel('题目').fill('电动车安全');
        await page.getByRole('button', { name: '提交选题' }).click();
        await page.getByText('这一项要填').first().waitFor();
        await page.getByLabel('提纲').fill('一、为什么要管\n二、怎么管');
        await page.getByRole('button', { name: '提交选题' }).click();
        await page.getByText('选题已提交，等审定。').waitFor();
        await looked(page, 'topic');
      },
      PHONE,
    );
    await hall.as('training', async (page) => {
      await page.goto('/staff/hall/due');
      await page
        .getByRole('row')
        .filter({ hasText: talk(0).speaker.name })
        .getByRole('link', { name: '审选题' })
        .click();
      await page.getByRole('heading', { name: `${talk(0).speaker.name}的一讲` }).waitFor();
      await page.getByRole('button', { name: '审选题' }).click();
      await inDialog(page, '退回修改').click();
      await page.getByText('退回要写明改什么。').waitFor();
      await page.getByLabel('意见').fill('题目太大，说一件事');
      await looked(page, 'review');
      await inDialog(page, '退回修改').click();
      await page.getByText('选题已退回，已通知主讲人。').waitFor();
    });
    await hall.as(
      speaker,
      async (page) => {
        await page.goto('/me/lectures');
        await page.getByText('单雪梅退回：题目太大，说一件事').waitFor();
        await page.getByLabel('题目').fill(TOPIC);
        await page.getByRole('button', { name: '重新提交选题' }).click();
        await page.getByText('选题已提交，等审定。').waitFor();
      },
      PHONE,
    );
    await hall.as('training', async (page) => {
      await page.goto(`/staff/hall/lectures/${talk(0).id}`);
      await page.getByRole('button', { name: '审选题' }).click();
      await inDialog(page, '通过').click();
      await page.getByText('选题已通过。').waitFor();
    });
    await hall.as(
      speaker,
      async (page) => {
        await page.goto('/me/lectures');
        const file = page.getByLabel('上传课件');
        await file.setInputFiles({ name: '课件.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ') });
        await page.locator('.note--danger').waitFor();
        await file.setInputFiles({ name: '课件.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') });
        await page.getByText('课件已上传，等审。').waitFor();
        await page.getByText('待审').first().waitFor();
        await looked(page, 'courseware');
      },
      PHONE,
    );
    await hall.as('training', async (page) => {
      await page.goto(`/staff/hall/lectures/${talk(0).id}`);
      await page.getByRole('button', { name: '审课件' }).click();
      await inDialog(page, '通过').click();
      await page.getByText('课件已通过。').waitFor();
    });
  });

  it('the group prepares, the rehearsal passes, and listeners keep a seat', async () => {
    await hall.turnTo('2027-01-05T01:00:00Z');
    await hall.as('training', async (page) => {
      await page.goto(`/staff/hall/lectures/${talk(0).id}`);
      await page.getByRole('button', { name: '记集体备课' }).click();
      await page.getByRole('combobox', { name: '谁参加' }).pressSequentially(talk(1).speaker.name);
      await page
        .getByRole('option')
        .filter({ hasText: talk(1).speaker.name })
        .first()
        .click();
      await page.getByLabel('议定的事').fill('先放视频，再讲三个劝法');
      await looked(page, 'preparation');
      await inDialog(page, '记集体备课').click();
      await page.getByText('集体备课已记下。').waitFor();
      await page.getByRole('button', { name: '记试讲' }).click();
      await page.getByRole('dialog').getByText('可以开讲').waitFor();
      await inDialog(page, '记试讲').click();
      await page.getByText('试讲结果已记下。').waitFor();
      await page.getByText('准备就绪').first().waitFor();
      await looked(page, 'ready');
      await page.goto('/staff/hall');
      await page.getByText('社区大讲堂').first().waitFor();
      await picture(page, STORY, 'rota');
    });
    await hall.visit(async (page) => {
      await page.goto(`/hall/dates/${date.dateId}`);
      await page.getByText(TOPIC).waitFor();
      await page.getByRole('link', { name: '登录后预约旁听' }).waitFor();
      await looked(page, 'date-visitor');
    }, PHONE);
    await hall.as(
      'leader',
      async (page) => {
        await page.goto(`/hall/dates/${date.dateId}`);
        await page.getByRole('button', { name: '预约旁听' }).click();
        await page.getByText('已预约旁听').first().waitFor();
        await looked(page, 'reserved');
      },
      PHONE,
    );
  });

  it('on the day those who came are marked, it is held, and they may rate', async () => {
    await hall.turnTo('2027-01-08T09:00:00Z');
    const walkIns = await listeners(hall, talks);
    await hall.as('training', async (page) => {
      await page.goto(`/staff/hall/dates/${date.dateId}`);
      const leader = page.getByRole('row').filter({ hasText: '解红兵' });
      await leader.getByRole('button', { name: '到场' }).click();
      await leader.getByRole('button', { name: '到场', pressed: true }).waitFor();
      const first = walkIns[0];
      if (!first) throw new Error('nobody came');
      await page.getByRole('combobox', { name: '加现场来的人' }).pressSequentially(first.name);
      await page.getByRole('option').filter({ hasText: first.name }).first().click();
      await page.getByRole('row').filter({ hasText: first.name }).getByText('现场').waitFor();
      await hall.api(
        'training',
        `lecture-dates/${date.dateId}/attendance`,
        { marks: walkIns.slice(1).map(({ personId }) => ({ personId, status: 'PRESENT' })) },
        'PUT',
      );
      await page.reload();
      await page.getByText('解红兵').waitFor();
      await looked(page, 'attendance');
      await page.getByRole('button', { name: '已讲', exact: true }).click();
      await page.getByRole('dialog').getByText('到场6人').waitFor();
      await inDialog(page, '已讲').click();
      await page.getByText('1月8日已讲。').waitFor();
    });
    const [one, ...others] = walkIns;
    const marks = { content: 5, method: 4, effect: 5, comment: '' };
    for (const other of others) await hall.api(loginOf(other.personId), `lectures/${talk(0).id}/ratings`, marks);
    for (const other of others) await hall.api(loginOf(other.personId), `lectures/${talk(1).id}/ratings`, marks);
    await hall.as(
      loginOf(one?.personId ?? 0),
      async (page) => {
        await page.goto(`/hall/dates/${date.dateId}`);
        await page.getByRole('link', { name: `评${talk(0).speaker.name}的一讲` }).click();
        await page.getByRole('button', { name: '提交评价' }).click();
        await page.getByText('三项都要打分。').waitFor();
        for (const part of ['内容', '方法', '效果']) {
          await page.getByRole('group', { name: part }).getByRole('radio', { name: '5' }).check();
        }
        await page.getByLabel('想说的话').fill('劝法马上能用');
        await looked(page, 'rating');
        await page.getByRole('button', { name: '提交评价' }).click();
        await page.getByText('谢谢，已记下，不记名。').waitFor();
      },
      PHONE,
    );
    // five have answered one and four the other; while people rate, neither shows anything
    await hall.as(speaker, async (page) => {
      await page.goto(`/hall/lectures/${talk(0).id}`);
      await page.getByText('已有5份，1月13日后汇总。').waitFor();
      await looked(page, 'held');
    });
  });

  it('ratings show from five answers on, filing gives the hours', async () => {
    await hall.turnTo('2027-01-14T01:00:00Z');
    await hall.as(speaker, async (page) => {
      await page.goto(`/hall/lectures/${talk(0).id}`);
      await page.getByText('劝法马上能用').waitFor();
      await page.getByRole('cell', { name: '4.20' }).first().waitFor();
      await looked(page, 'rated');
    });
    await hall.as(loginOf(talk(1).speaker.personId), async (page) => {
      await page.goto(`/hall/lectures/${talk(1).id}`);
      await page.getByText('只有4份，不满5份不汇总。').waitFor();
    });
    await hall.as('training', async (page) => {
      await page.goto(`/staff/hall/lectures/${talk(0).id}`);
      await page.getByRole('button', { name: '归档', exact: true }).click();
      await page.getByRole('dialog').getByText('材料齐全，可以归档。').waitFor();
      await inDialog(page, '归档').click();
      await page.getByText('已归档。').waitFor();
      await looked(page, 'filed');
      await page.goto(`/staff/hall/lectures/${talk(1).id}`);
      await page.getByRole('button', { name: '归档', exact: true }).click();
      await page.getByRole('dialog').getByText('选题不能免，先补上。').waitFor();
      for (const other of talks.slice(1)) {
        await supplyTopic(hall, other);
        await page.goto(`/staff/hall/lectures/${other.id}`);
        await page.getByRole('button', { name: '归档', exact: true }).click();
        const reasons = page.getByRole('dialog').getByRole('textbox');
        await reasons.first().waitFor();
        for (const reason of await reasons.all()) await reason.fill('当面看过');
        if (other === talks[1]) await looked(page, 'waived');
        await inDialog(page, '归档').click();
        await page.getByText('已归档。').waitFor();
      }
    });
    const hoursOf = async (login: string, name: string): Promise<number> => {
      const { total } = await hall.api<{ total: number }>(login, 'me/training-hours?year=2027');
      await hall.as(
        login,
        async (page) => {
          await page.goto('/me');
          await page.getByRole('heading', { name: '2027年学时' }).waitFor();
          await page.getByRole('img', { name: new RegExp(`^已得${total}学时`) }).waitFor();
          await looked(page, name);
        },
        PHONE,
      );
      return total;
    };
    const [given, heard] = [await hoursOf(speaker, 'hours-speaker'), await hoursOf('leader', 'hours-listener')];
    expect(heard).toBeGreaterThan(0);
    expect(given).toBeGreaterThan(heard);
  });
});

/** What the speaker hands in after the day, and staff approve. */
async function supplyTopic(hall: Hall, { id, speaker }: RotaLecture): Promise<void> {
  await hall.api(loginOf(speaker.personId), `lectures/${id}/topic`, { topic: '老旧小区加装电梯', outline: '一个例子' });
  const { revision } = await hall.api<{ revision: number }>('training', `lectures/${id}`);
  await hall.api('training', `lectures/${id}/topic-review`, { verdict: 'APPROVE', revision });
}

/** Five cadres who do not speak that day. */
async function listeners(
  hall: Hall,
  talks: readonly RotaLecture[],
): Promise<{ readonly personId: number; readonly name: string }[]> {
  const { rows } = await hall.rota();
  const speaking = new Set(talks.map(({ speaker }) => speaker.personId));
  return rows
    .slice(1)
    .flatMap((row) => row.lectures.map(({ speaker }) => speaker))
    .filter(({ personId }) => !speaking.has(personId))
    .slice(0, 5);
}
