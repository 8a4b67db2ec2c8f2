import { FrozenPapers } from './frozen-papers.js';
import { PaperDraws } from './paper-draws.js';
import { PaperFixing } from './paper-fixing.js';
import { PaperPools } from './paper-pools.js';
import { PaperPrinting } from './paper-printing.js';
import { PapersController } from './papers.controller.js';
import { PapersQueries } from './papers.queries.js';
import { PapersRepository } from './papers.repository.js';
import { PapersService } from './papers.service.js';

/** The room of the papers, for the module of the competitions. */
export const PAPERS_CONTROLLERS = [PapersController];
export const PAPERS_PROVIDERS = [
  FrozenPapers,
  PaperDraws,
  PaperFixing,
  PaperPools,
  PaperPrinting,
  PapersQueries,
  PapersRepository,
  PapersService,
];
