import { z } from 'zod';
import { JOB_STATES } from './job-states.js';

export const jobResponse = z.object({
  id: z.number().int(),
  kind: z.string(),
  state: z.enum(JOB_STATES),
  done: z.number().int(),
  total: z.number().int(),
  note: z.string().nullable(),
  result: z.unknown(),
  error: z.string().nullable(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});

export type JobView = z.infer<typeof jobResponse>;
