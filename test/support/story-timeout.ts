import { jest } from '@jest/globals';

/** A story walks through many pages, on a busy machine too. */
jest.setTimeout(240_000);
