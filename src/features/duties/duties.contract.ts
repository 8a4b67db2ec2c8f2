import { z } from 'zod';

/** 要办的事: what waits for the signed-in person, soonest first. Each feature gives its own kinds and the web their words. */
export const dutyView = z.object({
  /** `lecture.TOPIC`, `lecture.COURSEWARE`, `lecture.TOPIC_REVIEW`, `lecture.RATING` … */
  kind: z.string(),
  /** What it is about, in the words of its owner: the title of a lecture, a class. May be empty. */
  title: z.string(),
  /** Path on the web site. */
  link: z.string(),
  dueOn: z.string(),
  /** Negative when overdue. */
  daysLeft: z.number().int(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export const duties = z.object({ items: z.array(dutyView) });
export type DutyView = z.infer<typeof dutyView>;
