/** What swaps, substitutes and make-up lectures tell people; part of the catalogue of words.ts. */
export const LECTURE_CHANGE_WORDS = {
  'swap.offered': {
    'zh-CN': {
      title: '{name}想换讲：{offeredOn:date}',
      body: '{name}想把{offeredOn:date}的大讲堂和你换一场[，说：“{reason}”]。愿意的话，请在{untilOn:date}前到换讲台选一讲交换。',
    },
    en: {
      title: '{name} would like to swap {offeredOn:date}',
      body: '{name} offers their lecture of {offeredOn:date} in exchange for one of yours[: “{reason}”]. If you agree, choose yours on the swap board by {untilOn:date}.',
    },
  },
  'swap.accepted': {
    'zh-CN': {
      title: '{name}愿意和你换讲',
      body: '{name}愿意用{takenOn:date}换你的{offeredOn:date}，等教务确认。',
    },
    en: {
      title: '{name} agrees to swap',
      body: '{name} gives {takenOn:date} for your {offeredOn:date}. It now waits for the staff’s confirmation.',
    },
  },
  'swap.waiting': {
    'zh-CN': {
      title: '换讲待确认：{offeredOn:date}和{takenOn:date}',
      body: '{name}的{offeredOn:date}与{otherName}的{takenOn:date}互换，双方已同意，请在{untilOn:date}前确认。',
    },
    en: {
      title: 'A swap awaits you: {offeredOn:date} and {takenOn:date}',
      body: '{name} ({offeredOn:date}) and {otherName} ({takenOn:date}) agree to swap. Please confirm by {untilOn:date}.',
    },
  },
  'swap.confirmed': {
    'zh-CN': {
      title: '换讲已确认',
      body: '{offeredOn:date}与{takenOn:date}的主讲人已互换，选题随人走，课件和试讲按新日期准备。',
    },
    en: {
      title: 'The swap is confirmed',
      body: 'The speakers of {offeredOn:date} and {takenOn:date} have changed places. Topics go with their speakers; courseware and rehearsal follow the new days.',
    },
  },
  'swap.refused': {
    'zh-CN': {
      title: '换讲未获同意',
      body: '{offeredOn:date}与{takenOn:date}的换讲未获同意，仍按原安排主讲[。教务说明：{reason}]。',
    },
    en: {
      title: 'The swap was not confirmed',
      body: 'The swap of {offeredOn:date} and {takenOn:date} was refused; the rota stays as it was[. The staff say: {reason}].',
    },
  },
  'swap.declined': {
    'zh-CN': {
      title: '{name}没有接受换讲',
      body: '{name}没有接受你{offeredOn:date}的换讲[，说：“{reason}”]。可以再问别人。',
    },
    en: {
      title: '{name} declined the swap',
      body: '{name} declined to swap your {offeredOn:date}[: “{reason}”]. You may ask somebody else.',
    },
  },
  'swap.withdrawn': {
    'zh-CN': { title: '换讲已撤回', body: '{name}撤回了{offeredOn:date}的换讲，仍按原安排主讲。' },
    en: {
      title: 'The swap was withdrawn',
      body: '{name} withdrew the swap of {offeredOn:date}; the rota stays as it was.',
    },
  },
  'swap.expired': {
    'zh-CN': {
      title: '换讲已过截止日',
      body: '{offeredOn:date}的换讲到{untilOn:date}截止，没有办成，仍按原安排主讲。',
    },
    en: {
      title: 'The swap has expired',
      body: 'The swap of {offeredOn:date} was open until {untilOn:date} and was not settled; the rota stays as it was.',
    },
  },
  'swap.ended': {
    'zh-CN': {
      title: '换讲已终止：安排有变',
      body: '{offeredOn:date}[与{takenOn:date}]的换讲因轮值安排有变而终止，请看最新安排。',
    },
    en: {
      title: 'The swap has ended: the rota changed',
      body: 'The swap of {offeredOn:date}[ and {takenOn:date}] has ended because the rota has changed. Please look at it again.',
    },
  },
  'lecture.substitute-called': {
    'zh-CN': {
      title: '请你替讲：{heldOn:date}',
      body: '{heldOn:date}{startTime}在{place}的大讲堂请你替讲[，题目《{topic}》]。请尽快准备。',
    },
    en: {
      title: 'Please step in on {heldOn:date}',
      body: 'You are asked to lecture on {heldOn:date} at {startTime}, {place}[, on “{topic}”]. Please prepare as soon as you can.',
    },
  },
  'lecture.substituted': {
    'zh-CN': { title: '{heldOn:date}由他人替讲', body: '{heldOn:date}的大讲堂已请人替讲，这一讲以后补上。' },
    en: {
      title: 'Somebody steps in for you on {heldOn:date}',
      body: 'Somebody else gives your lecture of {heldOn:date}; it is to be made up later.',
    },
  },
  'lecture.missed': {
    'zh-CN': {
      title: '{heldOn:date}的大讲堂记为未到',
      body: '你{heldOn:date}的大讲堂记为未到，这一讲要补。有出入请联系教务。',
    },
    en: {
      title: 'Your lecture of {heldOn:date} was missed',
      body: 'Your lecture of {heldOn:date} is recorded as missed and is to be made up. If that is not right, please tell the staff.',
    },
  },
  'lecture.make-up': {
    'zh-CN': {
      title: '补讲安排在{heldOn:date}',
      body: '你的补讲安排在{heldOn:date}{startTime}，地点{place}。请按时报选题。',
    },
    en: {
      title: 'Your make-up lecture is on {heldOn:date}',
      body: 'You make up your lecture on {heldOn:date} at {startTime}, {place}. Please hand in your topic in time.',
    },
  },
  'lecture.make-up-cancelled': {
    'zh-CN': { title: '{heldOn:date}的补讲已取消', body: '{heldOn:date}的补讲已取消，日期另行安排。' },
    en: {
      title: 'The make-up lecture of {heldOn:date} is cancelled',
      body: 'Your make-up lecture of {heldOn:date} is cancelled; another day will be arranged.',
    },
  },
  'lecture.debt-waived': {
    'zh-CN': { title: '{heldOn:date}的大讲堂不用补讲了', body: '教务已同意你{heldOn:date}的大讲堂免补。' },
    en: {
      title: 'You need not make up {heldOn:date}',
      body: 'The staff have let you off making up your lecture of {heldOn:date}.',
    },
  },
} as const;
