import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { Inbox } from './inbox.service.js';
import { NotificationJobs } from './notification-jobs.js';
import { NotificationsController } from './notifications.controller.js';
import { Notifications } from './notifications.public.js';
import { NotificationsRepository } from './notifications.repository.js';

/** Inbox and letters. */
@Module({
  imports: [PeopleModule],
  controllers: [NotificationsController],
  providers: [Inbox, NotificationJobs, Notifications, NotificationsRepository],
  exports: [Notifications],
})
export class NotificationsModule {}
