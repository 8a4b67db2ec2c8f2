import { Duplicates } from './duplicates.queries.js';
import { QuestionDetail } from './question-detail.queries.js';
import { QuestionImagesController } from './question-images.controller.js';
import { QuestionImagesRepository } from './question-images.repository.js';
import { QuestionImages } from './question-images.service.js';
import { QuestionList } from './question-list.queries.js';
import { QuestionPool } from './question-pool.queries.js';
import { QuestionReviewController } from './question-review.controller.js';
import { QuestionReview } from './question-review.service.js';
import { QuestionRows } from './question-rows.repository.js';
import { QuestionSubjectsController } from './question-subjects.controller.js';
import { QuestionWriter } from './question-writer.js';
import { QuestionsController } from './questions.controller.js';
import { QuestionsRepository } from './questions.repository.js';
import { Questions } from './questions.service.js';
import { SubjectsRepository } from './subjects.repository.js';
import { QuestionSubjects } from './subjects.service.js';

/** The room of the question bank, for the module of the competitions. */
export const BANK_CONTROLLERS = [
  QuestionsController,
  QuestionReviewController,
  QuestionSubjectsController,
  QuestionImagesController,
];
export const BANK_PROVIDERS = [
  Duplicates,
  QuestionDetail,
  QuestionImages,
  QuestionImagesRepository,
  QuestionList,
  QuestionPool,
  QuestionReview,
  QuestionRows,
  QuestionSubjects,
  QuestionWriter,
  Questions,
  QuestionsRepository,
  SubjectsRepository,
];
