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
import './enrolments/enrolment.entity.js';
import { EnrolmentAdminController } from './enrolments/enrolment-admin.controller.js';
import { EnrolmentAdminService } from './enrolments/enrolment-admin.service.js';
import { EnrolmentDesk } from './enrolments/enrolment-desk.js';
import { EnrolmentExport } from './enrolments/enrolment-export.js';
import { EnrolmentNotices } from './enrolments/enrolment-notices.js';
import { EnrolmentQueries } from './enrolments/enrolment.queries.js';
import { EnrolmentWarnings } from './enrolments/enrolment-warnings.js';
import { EnrolmentsRepository } from './enrolments/enrolments.repository.js';
import { MyEnrolmentsController } from './enrolments/my-enrolments.controller.js';
import { MyEnrolmentsQueries } from './enrolments/my-enrolments.queries.js';
import { MyEnrolmentsService } from './enrolments/my-enrolments.service.js';
import { MyStandingQuery } from './enrolments/my-standing.js';
import { NominationsController } from './enrolments/nominations.controller.js';
import { NominationsService } from './enrolments/nominations.service.js';
import { OfferExpiry } from './enrolments/offer-expiry.js';
import { PublicClassesController } from './public-classes.controller.js';
import { SeatBooks } from './enrolments/seat-books.js';
import { SeatBooksRepository } from './enrolments/seat-books.repository.js';

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
