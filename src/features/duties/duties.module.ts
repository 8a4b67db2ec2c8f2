import { Module } from '@nestjs/common';
import { DutiesController } from './duties.controller.js';
import { Duties } from './duties.public.js';

/** 要办的事: one list for each person, filled by the other features. */
@Module({
  controllers: [DutiesController],
  providers: [Duties],
  exports: [Duties],
})
export class DutiesModule {}
