import { Module, type DynamicModule } from '@nestjs/common';
import { AppConfig } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import { ClassesModule } from './features/classes/classes.module.js';
import { CompetitionsModule } from './features/competitions/competitions.module.js';
import { CoursesModule } from './features/courses/courses.module.js';
import { DutiesModule } from './features/duties/duties.module.js';
import { LectureHallModule } from './features/lecture-hall/lecture-hall.module.js';
import { HolidaysModule } from './features/holidays/holidays.module.js';
import { PeopleModule } from './features/people/people.module.js';
import { NotificationsModule } from './features/notifications/notifications.module.js';
import { TrainingHoursModule } from './features/training-hours/training-hours.module.js';
import { AuditModule } from './platform/audit/audit.module.js';
import { AuthModule } from './platform/auth/auth.module.js';
import { CryptoModule } from './platform/crypto/crypto.module.js';
import { DatabaseModule } from './platform/db/database.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { StorageModule } from './platform/storage/storage.module.js';

/** The whole platform. Features are listed here and nowhere else. */
@Module({})
export class AppModule {
  static of(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(config),
        DatabaseModule,
        CryptoModule,
        AuditModule,
        AuthModule,
        HttpModule,
        JobsModule,
        MailModule,
        StorageModule,
        PeopleModule,
        NotificationsModule,
        CoursesModule,
        ClassesModule,
        HolidaysModule,
        TrainingHoursModule,
        DutiesModule,
        LectureHallModule,
        CompetitionsModule,
      ],
    };
  }
}
