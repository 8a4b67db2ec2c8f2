import { AttendanceService } from './attendance.service.js';
import { AudienceController } from './audience.controller.js';
import { AudienceRepository } from './audience.repository.js';
import { CoursewareRepository } from './courseware.repository.js';
import { CoursewareService } from './courseware.service.js';
import { HoldingService } from './holding.service.js';
import { LectureDesk } from './lecture-desk.js';
import { LectureDetailQueries } from './lecture-detail.queries.js';
import { LectureDueQueries } from './lecture-due.queries.js';
import { LectureDuties } from './lecture-duties.js';
import { LectureEvents } from './lecture-events.js';
import { LectureLifeService } from './lecture-life.service.js';
import { LectureListsController } from './lecture-lists.controller.js';
import { LectureNotices } from './lecture-notices.js';
import { LectureReminders } from './lecture-reminders.js';
import { LectureSteps } from './lecture-steps.js';
import { LecturesController } from './lectures.controller.js';
import { LecturesRepository } from './lectures.repository.js';
import { MyLecturesQueries } from './my-lectures.queries.js';
import { PublicLecturesQueries } from './public-lectures.queries.js';
import { RatingsService } from './ratings.service.js';
import { ReservationsService } from './reservations.service.js';

/** The room of the lectures' life, for the module of the lecture hall. */
export const LECTURE_LIFE_CONTROLLERS = [LecturesController, AudienceController, LectureListsController];
export const LECTURE_LIFE_PROVIDERS = [
  AttendanceService,
  AudienceRepository,
  CoursewareRepository,
  CoursewareService,
  HoldingService,
  LectureDesk,
  LectureDetailQueries,
  LectureDueQueries,
  LectureDuties,
  LectureEvents,
  LectureLifeService,
  LectureNotices,
  LectureReminders,
  LectureSteps,
  LecturesRepository,
  MyLecturesQueries,
  PublicLecturesQueries,
  RatingsService,
  ReservationsService,
];
