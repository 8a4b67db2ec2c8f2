import { FrozenPapers } from './frozen-papers.js';

/** The room of the papers, for the module of the competitions. */
export const PAPERS_CONTROLLERS = [];
export const PAPERS_PROVIDERS = [FrozenPapers];
