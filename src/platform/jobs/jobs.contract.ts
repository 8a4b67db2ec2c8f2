import { z } from 'zod';
import { JOB_STATES } from './job-states.js';

const scalar = z.union([z.string(), z.number()]);
const errorParam = z.union([scalar, z.boolean(), z.null(), z.array(scalar).readonly()]);

export const jobResponse = z.object({
  id: z.number().int(),
  kind: z.string(),
  state: z.enum(JOB_STATES),
  done: z.number().int(),
  total: z.number().int(),
  note: z.string().nullable(),
  result: z.unknown(),
  error: z.string().nullable(),
  /** What the sentence of `error` needs: the month, the names. Empty without an error. */
  errorParams: z.record(z.string(), errorParam),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});

export type JobView = z.infer<typeof jobResponse>;
