import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/courses.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ClassCalendar } from './class-calendar.js';
import { ClassDetailQueries } from './class-detail.queries.js';
import { ClassReferences } from './class-references.js';
import { ClassQueries } from './class.queries.js';
import { ClassesController } from './classes.controller.js';
import { ClassesRepository } from './classes.repository.js';
import { ClassesService } from './classes.service.js';
// written and read as rows; imported so that the schema knows it
import './enrolment.entity.js';
import { EnrolmentAdminController } from './enrolment-admin.controller.js';
import { EnrolmentAdminService } from './enrolment-admin.service.js';
import { EnrolmentDesk } from './enrolment-desk.js';
import { EnrolmentExport } from './enrolment-export.js';
import { EnrolmentNotices } from './enrolment-notices.js';
import { EnrolmentQueries } from './enrolment.queries.js';
import { EnrolmentWarnings } from './enrolment-warnings.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { MyEnrolmentsController } from './my-enrolments.controller.js';
import { MyEnrolmentsQueries } from './my-enrolments.queries.js';
import { MyEnrolmentsService } from './my-enrolments.service.js';
import { MyStandingQuery } from './my-standing.js';
import { NominationsController } from './nominations.controller.js';
import { NominationsService } from './nominations.service.js';
import { OfferExpiry } from './offer-expiry.js';
import { PublicClassesController } from './public-classes.controller.js';
import { SeatBooks } from './seat-books.js';
import { SeatBooksRepository } from './seat-books.repository.js';

/** Training classes and enrolment. */
@Module({
  imports: [PeopleModule, CoursesModule, NotificationsModule],
  controllers: [
    PublicClassesController,
    ClassesController,
    MyEnrolmentsController,
    NominationsController,
    EnrolmentAdminController,
  ],
  providers: [
    ClassCalendar,
    ClassQueries,
    ClassDetailQueries,
    ClassReferences,
    ClassesRepository,
    ClassesService,
    EnrolmentAdminService,
    EnrolmentDesk,
    EnrolmentExport,
    EnrolmentNotices,
    EnrolmentQueries,
    EnrolmentWarnings,
    EnrolmentsRepository,
    MyEnrolmentsQueries,
    MyEnrolmentsService,
    MyStandingQuery,
    NominationsService,
    OfferExpiry,
    SeatBooks,
    SeatBooksRepository,
  ],
})
export class ClassesModule {}
