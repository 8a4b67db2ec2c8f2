import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { enter, openBrowser, PHONE, picture, signIn, violations, type Person } from './support/browser.js';
import { openStage, PASSWORD, QUESTION, type Stage } from './support/stage.js';

const STORY = 'stage';
const HALL = { width: 1920, height: 1080 };

/** A final in the hall: the scorekeeper, two teams with their phones, and the big screen that nobody touches. */
describe('the final on stage', () => {
  let stage: Stage;
  let browser: Browser;
  const people: Person[] = [];
  let desk: Page;
  let screen: Page;
  let phones: [Page, Page];

  async function come(login: string | null, path: string, viewport = { width: 1440, height: 900 }): Promise<Page> {
    const person = await enter(browser, stage.url, viewport);
    people.push(person);
    if (login !== null) await signIn(person.page, login, PASSWORD);
    await person.page.goto(path);
    return person.page;
  }
  const press = (name: string | RegExp) => desk.getByRole('button', { name }).first().click();
  const button = (page: Page) => page.locator('.bz__b');
  const totals = () =>
    screen
      .locator('.bs__t li')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector('.nm')?.firstChild?.textContent?.trim(),
          row.querySelector(':scope > b')?.firstChild?.textContent?.trim(),
        ]),
      );
  const eventually = async (look: () => Promise<unknown>, wanted: unknown): Promise<void> => {
    for (let tries = 0; tries < 100; tries++) {
      if (JSON.stringify(await look()) === JSON.stringify(wanted)) return;
      await screen.waitForTimeout(100);
    }
    expect(await look()).toEqual(wanted);
  };

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  it('is set up: a second question is taken from the bank, the time is changed', async () => {
    desk = await come('scorer', `/staff/stage/rounds/${stage.roundId}`);
    await desk.getByRole('link', { name: '第1场' }).click();
    await desk.getByRole('heading', { name: '代表队' }).waitFor();
    await desk.getByLabel('必答答题秒数').fill('45');
    await desk.getByRole('button', { name: '全部口述' }).first().click();
    await desk.getByLabel('题号、题干里的字').fill('司法确认');
    await desk.getByRole('button', { name: '找题' }).click();
    await desk.getByRole('button', { name: '选用' }).click();
    await desk.getByRole('button', { name: '已选' }).waitFor();
    await picture(desk, STORY, 'questions');
    expect(await violations(desk)).toEqual([]);
    await desk.getByRole('button', { name: '好了' }).click();
    await desk.getByRole('button', { name: '保存布置' }).click();
    await desk.getByText('布置已保存。').waitFor();
    await picture(desk, STORY, 'set-up');
    expect(await violations(desk)).toEqual([]);
  });

  it('begins: the screen follows the console by itself, and shows a question only when told to', async () => {
    screen = await come(null, `/stage/${stage.code}/screen`, HALL);
    await screen.getByText('比赛就要开始').waitFor();
    await picture(screen, STORY, 'screen-soon');
    phones = [
      await come('team1', `/stage/${stage.matchId}/buzzer`, PHONE),
      await come('team3', `/stage/${stage.matchId}/buzzer`, PHONE),
    ];
    await desk.getByRole('link', { name: '进记分台' }).click();
    await desk.getByText('从上面选一个环节开始。').waitFor();
    await press(/^抢答/);
    await screen.getByText('主持人说“开始”后抢答').waitFor();
    await press('出第1题');
    await screen.getByText('请听题').waitFor();
    expect(await screen.content()).not.toContain('司法确认');
    await press('题目上屏');
    await screen.getByText(QUESTION).waitFor();
    expect(await screen.content()).not.toContain('人民调解法');
    for (const phone of phones) await button(phone).getByText('准备').waitFor();
  });

  it('two phones press at once: one is first, and console, screen and phones say the same', async () => {
    await press('开抢');
    for (const phone of phones) await button(phone).getByText('抢', { exact: true }).waitFor();
    await picture(phones[0], STORY, 'buzzer-open');
    expect(await violations(phones[0])).toEqual([]);
    await Promise.all(phones.map((phone) => button(phone).dispatchEvent('pointerdown')));
    const words = async () => (await Promise.all(phones.map((phone) => button(phone).innerText()))).sort();
    await eventually(words, ['抢到了', '第2位']);
    const first = (await button(phones[0]).innerText()) === '抢到了' ? '书院社区' : '天工社区';
    await screen.locator('.bs__w').getByText(first).waitFor();
    await desk.locator('.con__w').getByText(first).waitFor();
    await press(/计时30秒/);
    await screen.getByRole('timer').waitFor();
    await picture(screen, STORY, 'screen-buzzed');
    await picture(desk, STORY, 'console');
    expect(await violations(screen)).toEqual([]);
    expect(await violations(desk)).toEqual([]);
  });

  it('a judgement moves the score, an undo takes it back, the next in the line follows a wrong answer', async () => {
    const first = (await button(phones[0]).innerText()) === '抢到了' ? '书院社区' : '天工社区';
    const second = first === '书院社区' ? '天工社区' : '书院社区';
    await press(/^答对/);
    await eventually(async () => (await totals())[0], [first, '10']);
    await screen.getByText(`${first}答对，+10`).waitFor();
    await press(/^撤销：/);
    await eventually(async () => (await totals()).map(([, total]) => total), ['0', '0', '0', '0', '0', '0']);
    await press(/^答错/);
    await eventually(async () => (await totals()).at(-1), [first, '−10']);
    await screen.locator('.bs__w').getByText(second).waitFor();
    await press(/^答对/);
    await eventually(async () => (await totals())[0], [second, '10']);
    await press('公布答案');
    await screen.locator('.bs__a').getByText('C').waitFor();
    await picture(screen, STORY, 'screen-judged');
  });

  it('a false start locks the team for the question', async () => {
    await press('出第2题');
    await button(phones[0]).getByText('准备').waitFor();
    await button(phones[0]).dispatchEvent('pointerdown');
    await button(phones[0]).getByText('抢跑').waitFor();
    await screen.getByText('抢跑', { exact: true }).waitFor();
    await picture(phones[0], STORY, 'buzzer-locked');
    await press('开抢');
    await button(phones[1]).getByText('抢', { exact: true }).waitFor();
    await button(phones[1]).dispatchEvent('pointerdown');
    await button(phones[1]).getByText('抢到了').waitFor();
    await press(/^不答/);
  });

  it('the network goes: the last picture stays, and the newest comes when it is back', async () => {
    const before = await totals();
    await screen.context().setOffline(true);
    await screen.getByText('连接断了，正在重连').waitFor();
    expect(await totals()).toEqual(before);
    await picture(screen, STORY, 'screen-lost');
    await press('出第3题');
    await press('开抢');
    await button(phones[0]).getByText('抢', { exact: true }).waitFor();
    await phones[0].context().setOffline(true);
    await phones[0].getByText('连接断了，正在重连').waitFor();
    await button(phones[0]).dispatchEvent('pointerdown');
    await phones[0].context().setOffline(false);
    await button(phones[0]).getByText('抢到了').waitFor();
    await press(/^答对/);
    expect(await totals()).toEqual(before);
    await screen.context().setOffline(false);
    await screen.getByText('书院社区答对，+10').waitFor();
    await screen.getByText('连接断了，正在重连').waitFor({ state: 'hidden' });
  });

  it('fits every screen, with nothing too small to read from the last row', async () => {
    const sizes = await screen.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.bs *')]
        .filter(
          (element) =>
            !element.closest('svg, .vh') &&
            [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
        )
        .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(25.9);
    for (const [width, height] of [
      [1280, 720],
      [3840, 2160],
    ] as const) {
      await screen.setViewportSize({ width, height });
      await screen.waitForTimeout(300);
      await picture(screen, STORY, `screen-${width}`);
      const box = await screen.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        high: document.documentElement.scrollHeight,
        cut: [...document.querySelectorAll<HTMLElement>('.bs__x, .bs__q, .bs__s')].filter(
          (element) => element.scrollHeight > element.clientHeight + 2,
        ).length,
      }));
      expect(box).toEqual({ wide: width, high: height, cut: 0 });
    }
    await screen.setViewportSize(HALL);
  });

  it('ends in a tie-break and with the ranks on the screen', async () => {
    await desk.setViewportSize({ width: 768, height: 1024 });
    await picture(desk, STORY, 'console-768');
    expect(await violations(desk)).toEqual([]);
    await press(/^加赛/);
    await desk.getByRole('button', { name: /支队加赛/ }).waitFor();
    expect(await violations(desk)).toEqual([]);
    await desk.getByRole('button', { name: /支队加赛/ }).click();
    await screen.getByText('同分的队抢答').waitFor();
    await press('结束比赛');
    await desk.locator('dialog').getByRole('button', { name: '结束比赛' }).click();
    await screen.getByText('比赛结束').waitFor();
    await picture(screen, STORY, 'screen-end');
    expect(await violations(screen)).toEqual([]);
    for (const { errors } of people) expect(errors).toEqual([]);
  });
});
