import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PeopleModule } from '../people/people.module.js';
import { LectureHistory } from './lectures/lecture-history.js';
import { AbsencesQueries } from './pool/absences.queries.js';
import { PoolQueries } from './pool/pool.queries.js';
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
  imports: [PeopleModule, NotificationsModule],
  controllers: [],
  providers: [AbsencesQueries, PoolQueries, LectureHistory],
})
export class LectureHallModule {}
