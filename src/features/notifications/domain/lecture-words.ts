/** What the rota of the lecture hall (社区大讲堂) tells people; part of the catalogue of words.ts. */
export const LECTURE_WORDS = {
  'lecture.assigned': {
    'zh-CN': {
      title: '{heldOn:date}大讲堂由你主讲',
      body: '轮值表已发布：{heldOn:date}{startTime}在{place}由你主讲。请按时报选题；不便时可申请换讲。',
    },
    en: {
      title: 'You lecture on {heldOn:date}',
      body: 'The rota is published: you lecture on {heldOn:date} at {startTime}, {place}. Please hand in your topic in time; if the day does not suit you, ask for a swap.',
    },
  },
  'lecture.moved': {
    'zh-CN': {
      title: '你的大讲堂改到{heldOn:date}',
      body: '你原定{before:date}的主讲改到{heldOn:date}{startTime}，地点{place}[。原因：{reason}]。',
    },
    en: {
      title: 'Your lecture is now on {heldOn:date}',
      body: 'Your lecture of {before:date} has been moved to {heldOn:date} at {startTime}, {place}[. Reason: {reason}].',
    },
  },
  'lecture.released': {
    'zh-CN': {
      title: '{heldOn:date}的主讲已调整',
      body: '{heldOn:date}的大讲堂不再由你主讲[。原因：{reason}]。',
    },
    en: {
      title: 'You no longer lecture on {heldOn:date}',
      body: 'Somebody else lectures on {heldOn:date}[. Reason: {reason}].',
    },
  },
  'lecture.speaker-away': {
    'zh-CN': {
      title: '{name}{heldOn:date}不便主讲',
      body: '{name}登记了不便日期，{heldOn:date}拟由其主讲。轮值表未自动改动，请重新排定或更换主讲人。',
    },
    en: {
      title: '{name} cannot lecture on {heldOn:date}',
      body: '{name} cannot come on {heldOn:date}, where the unpublished rota has them. The rota was not changed: plan the month again or move the speaker.',
    },
  },
  'lecture.date-changed': {
    'zh-CN': {
      title: '大讲堂时间地点有变：{heldOn:date}',
      body: '原定{before:date}的大讲堂，现定{heldOn:date}{startTime}，地点{place}。原因：{reason}。',
    },
    en: {
      title: 'Lecture hall changed: {heldOn:date}',
      body: 'The lecture of {before:date} is now held on {heldOn:date} at {startTime}, {place}. Reason: {reason}.',
    },
  },
  'lecture.date-cancelled': {
    'zh-CN': {
      title: '{heldOn:date}大讲堂取消',
      body: '{heldOn:date}的大讲堂取消。原因：{reason}。',
    },
    en: {
      title: 'No lecture on {heldOn:date}',
      body: 'The lecture of {heldOn:date} has been cancelled. Reason: {reason}.',
    },
  },
} as const;
