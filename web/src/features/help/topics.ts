/** The sections of each page of plain words, in their order. */
export const TOPICS = {
  help: ['signIn', 'find', 'enrol', 'waiting', 'nominate', 'reminders', 'keyboard', 'contact'],
  privacy: ['who', 'what', 'why', 'kept', 'seen', 'rights', 'device'],
  accessibility: ['aim', 'can', 'limits', 'tell'],
} as const;
export type Topic = keyof typeof TOPICS;
