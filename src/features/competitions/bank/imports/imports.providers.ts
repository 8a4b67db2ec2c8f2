import { BankReader } from '../formats/bank-reader.js';
import { BankWriter } from '../formats/bank-writer.js';
import { ImportFiles } from './import-files.js';
import { ImportSubjects } from './import-subjects.js';
import { QuestionExports } from './question-exports.js';
import { QuestionImportsController } from './question-imports.controller.js';
import { QuestionImportsQueries } from './question-imports.queries.js';
import { QuestionImportsRepository } from './question-imports.repository.js';
import { QuestionImports } from './question-imports.service.js';
import { QuestionPreview } from './question-preview.js';
import { QuestionTexts } from './question-texts.queries.js';
import { WriteQuestions } from './write-questions.js';

/** Files of questions in and out, for the module of the competitions. */
export const IMPORTS_CONTROLLERS = [QuestionImportsController];
export const IMPORTS_PROVIDERS = [
  BankReader,
  BankWriter,
  ImportFiles,
  ImportSubjects,
  QuestionExports,
  QuestionImports,
  QuestionImportsQueries,
  QuestionImportsRepository,
  QuestionPreview,
  QuestionTexts,
  WriteQuestions,
];
