import { Module } from '@nestjs/common';
import { DutiesModule } from '../duties/duties.module.js';
import { HolidaysModule } from '../holidays/holidays.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TrainingHoursModule } from '../training-hours/training-hours.module.js';
import { LECTURE_LIFE_CONTROLLERS, LECTURE_LIFE_PROVIDERS } from './lectures/lecture-life.providers.js';
import { LECTURE_CHANGE_CONTROLLERS, LECTURE_CHANGE_PROVIDERS } from './changes/change.providers.js';
import { CALENDAR_FEED_CONTROLLERS, CALENDAR_FEED_PROVIDERS } from './feeds/feed.providers.js';
import { PaperController } from './paper/paper.controller.js';
import { PaperService } from './paper/paper.service.js';
import { LectureHistory } from './lectures/lecture-history.js';
import { AbsenceLists } from './pool/absence-lists.queries.js';
import { AbsencesController } from './pool/absences.controller.js';
import { AbsencesQueries } from './pool/absences.queries.js';
import { AbsencesRepository } from './pool/absences.repository.js';
import { ExemptionsService } from './pool/exemptions.service.js';
import { FairnessController } from './pool/fairness.controller.js';
import { FairnessExport } from './pool/fairness-export.js';
import { FairnessQueries } from './pool/fairness.queries.js';
import { PoolController } from './pool/pool.controller.js';
import { PoolExport } from './pool/pool-export.js';
import { PoolList } from './pool/pool-list.js';
import { PoolNotices } from './pool/pool-notices.js';
import { PoolQueries } from './pool/pool.queries.js';
import { PoolWatch } from './pool/pool-watch.js';
import { RotationHosts } from './pool/rotation-host.js';
import { RotationUnitsController } from './pool/rotation-units.controller.js';
import { RotationUnitsRepository } from './pool/rotation-units.repository.js';
import { RotationUnitsService } from './pool/rotation-units.service.js';
import { RotationViews } from './pool/rotation-views.js';
import { TurnsQueries } from './pool/turns.queries.js';
import { UnavailabilityService } from './pool/unavailability.service.js';
import { WhatIf } from './pool/what-if.js';
import { AudienceQueries } from './seasons/audience.queries.js';
import { DayChecks } from './seasons/day-checks.js';
import { HallNotices } from './seasons/hall-notices.js';
import { LectureDatesService } from './seasons/lecture-dates.service.js';
import { MoveCheck } from './seasons/move-check.js';
import { MoveLectures } from './seasons/move-lectures.js';
import { NamesQueries } from './seasons/names.queries.js';
import { PlanSeason } from './seasons/plan-season.js';
import { PlanningQueries } from './seasons/planning.queries.js';
import { PlansRepository } from './seasons/plans.repository.js';
import { PublishChecks } from './seasons/publish-checks.js';
import { PublishSeason } from './seasons/publish-season.js';
import { RotaController } from './seasons/rota.controller.js';
import { RotaInputs } from './seasons/rota-inputs.js';
import { RotaQueries } from './seasons/rota.queries.js';
import { RotaWriter } from './seasons/rota-writer.js';
import { SeasonHosts } from './seasons/season-hosts.js';
import { SeasonsController } from './seasons/seasons.controller.js';
import { SeasonsQueries } from './seasons/seasons.queries.js';
import { SeasonsRepository } from './seasons/seasons.repository.js';
import { SeasonsService } from './seasons/seasons.service.js';
import { WhyQueries } from './seasons/why.queries.js';
import { ConfirmNotice } from './seasons/confirm-notice.js';
import { NoticePlans } from './seasons/notice-plans.js';
import { NoticesController } from './seasons/notices.controller.js';
import { ReplanDates } from './seasons/replan-dates.js';
// written and read as rows; imported so that the schema knows them
import './changes/lecture-debt.entity.js';
import './changes/lecture-swap-hold.entity.js';
import './changes/lecture-swap.entity.js';
import './feeds/calendar-feed.entity.js';
import './lectures/lecture-change.entity.js';
import './lectures/lecture.entity.js';
import './pool/lecture-exemption.entity.js';
import './pool/lecture-unavailability.entity.js';
import './pool/rotation-unit-member.entity.js';
import './pool/rotation-unit.entity.js';
import './seasons/lecture-date.entity.js';
import './seasons/lecture-draw.entity.js';
import './seasons/lecture-plan.entity.js';
import './seasons/lecture-season.entity.js';

/** 社区大讲堂: the monthly rota and the life of its lectures. */
@Module({
  imports: [DutiesModule, HolidaysModule, PeopleModule, NotificationsModule, TrainingHoursModule],
  controllers: [
    ...LECTURE_LIFE_CONTROLLERS,
    ...LECTURE_CHANGE_CONTROLLERS,
    ...CALENDAR_FEED_CONTROLLERS,
    PaperController,
    AbsencesController,
    FairnessController,
    PoolController,
    RotationUnitsController,
    RotaController,
    SeasonsController,
    NoticesController,
  ],
  providers: [
    ...LECTURE_LIFE_PROVIDERS,
    ...LECTURE_CHANGE_PROVIDERS,
    ...CALENDAR_FEED_PROVIDERS,
    PaperService,
    AbsenceLists,
    AbsencesQueries,
    AbsencesRepository,
    ExemptionsService,
    FairnessExport,
    FairnessQueries,
    PoolExport,
    PoolList,
    PoolNotices,
    PoolQueries,
    PoolWatch,
    RotationHosts,
    RotationUnitsRepository,
    RotationUnitsService,
    RotationViews,
    TurnsQueries,
    UnavailabilityService,
    WhatIf,
    LectureHistory,
    AudienceQueries,
    DayChecks,
    HallNotices,
    LectureDatesService,
    MoveCheck,
    MoveLectures,
    NamesQueries,
    PlanSeason,
    PlanningQueries,
    PlansRepository,
    PublishChecks,
    PublishSeason,
    RotaInputs,
    RotaQueries,
    RotaWriter,
    SeasonHosts,
    SeasonsQueries,
    SeasonsRepository,
    SeasonsService,
    WhyQueries,
    ConfirmNotice,
    NoticePlans,
    ReplanDates,
  ],
})
export class LectureHallModule {}
