import type { Migration } from '../src/platform/db/schema.js';
import { auth } from './0001-auth.js';
import { audit } from './0002-audit.js';
import { jobs } from './0005-jobs.js';
import { mail } from './0006-mail.js';
import { people } from './0010-people.js';
import { catalogue } from './0020-catalogue.js';
import { classes } from './0030-classes.js';
import { notifications } from './0040-notifications.js';
import { trainingHours } from './0060-training-hours.js';
import { holidays } from './0050-holidays.js';
import { lectureHall } from './0070-lecture-hall.js';
import { lectureLife } from './0080-lecture-life.js';
import { lectureChanges } from './0085-lecture-changes.js';
import { calendarFeeds } from './0090-calendar-feeds.js';
import { questionBank } from './0100-question-bank.js';
import { questionImports } from './0105-question-imports.js';
import { competitions } from './0110-competitions.js';
import { competitionResults } from './0120-competition-results.js';
import { competitionStage } from './0130-competition-stage.js';

/**
 * Every change of the schema, in the order of their numbers: platform 0001–0009, people 0010–0019, catalogue 0020–0029,
 * classes 0030–0039, notifications 0040, holidays 0050, training hours 0060, lecture hall 0070–0099,
 * competitions 0100–0139. How to write one: src/platform/db/README.md.
 */
export const MIGRATIONS: readonly Migration[] = [
  auth,
  audit,
  jobs,
  mail,
  people,
  catalogue,
  classes,
  notifications,
  holidays,
  trainingHours,
  lectureHall,
  lectureLife,
  lectureChanges,
  calendarFeeds,
  questionBank,
  questionImports,
  competitions,
  competitionResults,
  competitionStage,
];
