import { Module } from '@nestjs/common';

import { PeopleModule } from '../people/people.module.js';
import { CatalogueIntake } from './catalogue-intake.js';
import { CatalogueIntakeRepository } from './catalogue-intake.repository.js';
import { CataloguePages } from './catalogue/catalogue-pages.js';
import { CatalogueRevision } from './catalogue/catalogue-revision.js';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { CatalogueQueries } from './catalogue/catalogue.queries.js';
import { Catalogue } from './catalogue/catalogue.js';
import { CourseCalendar } from './catalogue/course-calendar.js';
import { ContentReferences } from './content-references.queries.js';
import { CourseDrafts } from './course-drafts.service.js';
import { CourseReviewController } from './course-review.controller.js';
import { CourseReview } from './course-review.service.js';
import { CourseViews } from './course-views.js';
import { CoursesExport } from './courses-export.js';
import { CoursesController } from './courses.controller.js';
import { Courses } from './courses.public.js';
import { CoursesQueries } from './courses.queries.js';
import { CoursesRepository } from './courses.repository.js';
import { FieldSitesController } from './places/field-sites.controller.js';
import { FieldSites } from './places/field-sites.service.js';
import { ImagesController } from './images/images.controller.js';
import { ImagesRepository } from './images/images.repository.js';
import { Images } from './images/images.service.js';
import { LecturersController } from './pool/lecturers.controller.js';
import { LecturersQueries } from './pool/lecturers.queries.js';
import { LecturersRepository } from './pool/lecturers.repository.js';
import { Lecturers } from './pool/lecturers.service.js';
import { PlacesQueries } from './places/places.queries.js';
import { PlacesRepository } from './places/places.repository.js';
import { SubjectsController } from './subjects/subjects.controller.js';
import { SubjectsRepository } from './subjects/subjects.repository.js';
import { Subjects } from './subjects/subjects.service.js';
import { SweepImages } from './images/sweep-images.js';
import { VenuesController } from './places/venues.controller.js';
import { Venues } from './places/venues.service.js';
import { VersionsQueries } from './versions.queries.js';

/** 课程库: courses over the seven methods, lecturers, venues, field sites, and what visitors see of them. */
@Module({
  imports: [PeopleModule],
  controllers: [
    CatalogueController,
    // Before CoursesController: `courses/images` is no course.
    ImagesController,
    CoursesController,
    CourseReviewController,
    SubjectsController,
    LecturersController,
    VenuesController,
    FieldSitesController,
  ],
  providers: [
    Catalogue,
    CatalogueIntake,
    CatalogueIntakeRepository,
    CataloguePages,
    CatalogueQueries,
    CatalogueRevision,
    ContentReferences,
    CourseCalendar,
    CourseDrafts,
    CourseReview,
    CourseViews,
    Courses,
    CoursesExport,
    CoursesQueries,
    CoursesRepository,
    FieldSites,
    Images,
    ImagesRepository,
    Lecturers,
    LecturersQueries,
    LecturersRepository,
    PlacesQueries,
    PlacesRepository,
    Subjects,
    SubjectsRepository,
    SweepImages,
    Venues,
    VersionsQueries,
  ],
  exports: [CatalogueIntake, CourseCalendar, Courses],
})
export class CoursesModule {}
