import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESK, PHONE, picture, violations } from './support/browser.js';
import { loginOf, openHall, publishQuarter, type Hall, type RotaRow } from './support/hall.js';

const STORY = 'lecture-hall-pages';
const WIDTHS = [PHONE, { width: 768, height: 1024 }, DESK];

/** Every page of the lecture hall on a phone, a tablet and a desk: it fits, and nobody is shut out. */
describe('the pages of the lecture hall', () => {
  let hall: Hall;
  let january: RotaRow;
  let seasonId: number;

  beforeAll(async () => {
    hall = await openHall('2026-12-10T01:00:00Z');
    await publishQuarter(hall);
    const { season, rows } = await hall.rota();
    seasonId = season.id;
    if (!rows[0]) throw new Error('no lecture in January');
    january = rows[0];
  });
  afterAll(() => hall?.close());

  const talk = (): number => january.lectures[0]?.id ?? 0;
  const pages = {
    staff: () => [
      '/staff/hall',
      `/staff/hall/seasons/${seasonId}?lecture=${talk()}`,
      `/staff/hall/seasons/${seasonId}/rules`,
      '/staff/hall/seasons/new',
      `/staff/hall/seasons/${seasonId}/fairness`,
      '/staff/hall/pool',
      '/staff/hall/pool/units',
      '/staff/hall/holidays?year=2027',
      '/staff/hall/holidays/import',
      '/staff/hall/due',
      '/staff/hall/changes',
      `/staff/hall/lectures/${talk()}`,
      `/staff/hall/dates/${january.dateId}`,
    ],
    cadre: () => [
      '/hall',
      `/hall/dates/${january.dateId}`,
      `/hall/lectures/${talk()}`,
      '/hall/swaps',
      '/me',
      '/me/lectures',
      '/me/unavailability',
      '/me/calendars',
    ],
  };

  async function walk(login: string, paths: readonly string[]): Promise<string[]> {
    return hall.as(login, async (page) => {
      const faults: string[] = [];
      for (const path of paths) {
        await page.goto(path, { waitUntil: 'networkidle' });
        if ((await page.getByText('没有这一页').count()) > 0) faults.push(`${path}: no such page`);
        for (const viewport of WIDTHS) {
          await page.setViewportSize(viewport);
          await page.getByRole('heading', { level: 1 }).first().waitFor();
          const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          const at = `${path} on ${viewport.width} px`;
          if (over > 0) faults.push(`${at}: ${over} px too wide`);
          faults.push(...(await violations(page)).map((fault) => `${at}: ${fault}`));
          await picture(page, STORY, `${path.replaceAll(/\W+/g, '-').slice(1)}-${viewport.width}`);
        }
      }
      return faults;
    });
  }

  it('fit, and have nothing that axe objects to: those of staff', async () => {
    expect(await walk('training', pages.staff())).toEqual([]);
  });

  it('fit, and have nothing that axe objects to: those of a speaker', async () => {
    const speaker = loginOf(january.lectures[0]?.speaker.personId ?? 0);
    expect(await walk(speaker, pages.cadre())).toEqual([]);
  });
});
