import { Injectable } from '@nestjs/common';

import { detailForPublic } from '../domain/method-detail.js';
import type { CoursePage } from './catalogue.contract.js';
import type { CatalogueSnapshot } from './catalogue-snapshot.js';
import { CatalogueQueries } from './catalogue.queries.js';

const RELATED_SHOWN = 4;

/** The pages behind the list: one course, one lecturer, one field site. `null` where there is none. */
@Injectable()
export class CataloguePages {
  constructor(private readonly queries: CatalogueQueries) {}

  async course(snapshot: CatalogueSnapshot, code: string): Promise<Buffer | null> {
    const course = snapshot.course(code);
    if (course === null) return null;
    return snapshot.keptAsync(`course ${code}`, async () => {
      const text = await this.queries.text(course.versionId);
      if (text === null) throw new Error(`published version ${course.versionId} is gone`);
      const detail = detailForPublic(text.detail);
      const stops = detail.method === 'ON_SITE' ? detail.route.map((stop) => stop.fieldSiteId) : [];
      const page: CoursePage = {
        ...snapshot.card(course),
        description: text.description,
        keywords: course.keywords,
        versionNo: course.versionNo,
        detail,
        lecturerProfiles: course.lecturers.flatMap(
          ({ id }) => snapshot.lecturers.find((lecturer) => lecturer.id === id) ?? [],
        ),
        fieldSites: [...new Set(stops)].flatMap((id) => snapshot.fieldSites.find((site) => site.id === id) ?? []),
        related: snapshot.related(course, RELATED_SHOWN),
      };
      return JSON.stringify(page);
    });
  }

  lecturers(snapshot: CatalogueSnapshot): Buffer {
    return snapshot.kept('lecturers', () =>
      JSON.stringify({ items: snapshot.lecturers, total: snapshot.lecturers.length }),
    );
  }

  lecturer(snapshot: CatalogueSnapshot, id: number): Buffer | null {
    const lecturer = snapshot.lecturers.find((each) => each.id === id);
    if (lecturer === undefined) return null;
    return snapshot.kept(`lecturer ${id}`, () =>
      JSON.stringify({ ...lecturer, courses: snapshot.coursesOfLecturer(id) }),
    );
  }

  fieldSites(snapshot: CatalogueSnapshot): Buffer {
    return snapshot.kept('field-sites', () =>
      JSON.stringify({ items: snapshot.fieldSites, total: snapshot.fieldSites.length }),
    );
  }

  async fieldSite(snapshot: CatalogueSnapshot, id: number): Promise<Buffer | null> {
    const site = snapshot.fieldSites.find((each) => each.id === id);
    if (site === undefined) return null;
    return snapshot.keptAsync(`field-site ${id}`, async () => {
      const visits = await this.queries.coursesOfSites();
      return JSON.stringify({ ...site, courses: snapshot.coursesWithIds(visits.get(id) ?? []) });
    });
  }
}
