import { Module } from '@nestjs/common';
// written as rows; imported so that the schema knows it
import './hour-target.entity.js';
import { HoursExport } from './hours-export.js';
import { HoursSummaryQueries } from './hours-summary.queries.js';
import { TrainingHoursController } from './training-hours.controller.js';
import { TrainingHours } from './training-hours.public.js';
import { TrainingHoursQueries } from './training-hours.queries.js';
import { TrainingHoursRepository } from './training-hours.repository.js';
import { TrainingHoursService } from './training-hours.service.js';

/** 学时台账: one for the whole platform. */
@Module({
  controllers: [TrainingHoursController],
  providers: [
    HoursExport,
    HoursSummaryQueries,
    TrainingHours,
    TrainingHoursQueries,
    TrainingHoursRepository,
    TrainingHoursService,
  ],
  exports: [TrainingHours],
})
export class TrainingHoursModule {}
