export const messages = {
  contents: 'On this page',
  help: {
    lead: 'How to sign in, find courses, enrol and wait, and whom to ask.',
    signIn: {
      title: 'Signing in and accounts',
      text: 'Cadres of this county get their accounts from the party work committee and change the first password on their first visit. Trainees elsewhere in the province register on the sign-in page with their city, county and unit, and sign in by phone number.\nA password has at least 8 characters of three kinds: capitals, small letters, digits, signs. Five wrong attempts lock the account for 10 minutes.\nForgotten? The system administrator of your unit or the centre resets it. Nobody from here will ever ask you for your password.',
    },
    find: {
      title: 'Finding courses',
      text: 'Courses are arranged by seven teaching methods and open to everybody. The search takes characters, full pinyin, initials and the call number in the corner of a card.\nSeveral filters may be on at once: inside one group they mean “or”, between groups “and”. On the phone they are under “Filter and sort”.',
    },
    enrol: {
      title: 'Enrolling and withdrawing',
      text: 'Press “Enrol” on the page of a class. In open classes the seat is confirmed at once; in others your unit nominates and the centre confirms; some classes are filled by the units alone.\nSeats are kept by unit or region and the page says how many are left. Until the closing day you may withdraw; the seat goes to the waiting list.',
    },
    waiting: {
      title: 'The waiting list',
      text: 'When all seats are taken you may wait. The list moves up in order of arrival. When it is your turn you get a reminder: accept in time, or the seat goes to the next.',
    },
    nominate: {
      title: 'Nominations',
      text: 'Community secretaries and unit contacts nominate on the staff desk: look at overlaps and repeated training first. A refusal needs a reason, which the person will see.',
    },
    reminders: {
      title: 'Reminders',
      text: 'Changes of enrolments, nominations and the waiting list appear under My page, Reminders, and by e-mail if you have given an address.',
    },
    keyboard: {
      title: 'By keyboard',
      text: 'Tab moves on, Enter opens. Every page begins with “Skip to content”. On the staff desk Ctrl K finds people, courses and classes. Esc closes a dialog.',
    },
    contact: {
      title: 'Whom to ask',
      text: 'Courses and enrolment: the training staff. Accounts: the system administrator. Corrections of personal data: the personnel section. Working days 8:30–17:30.',
    },
  },
  privacy: {
    lead: 'What we collect, why, who sees it, and what you may ask for.',
    who: {
      title: 'Who is responsible',
      text: 'The Fengxin County Training Centre for Community Cadres, under the county’s party work committee. The data stay on the centre’s own server, with no company and in no other country.',
    },
    what: {
      title: 'What is collected',
      text: 'Name, unit, category and post are needed to organise training. The phone number serves to sign in and to be told things. The roster of this county also holds identity numbers, assignments and party membership, entered by personnel.\nEnrolments, nominations, credit hours and signed-in devices are recorded as they happen. No location, no face recognition, no ranking by time online.',
    },
    why: {
      title: 'What it is for',
      text: 'Arranging training, checking eligibility, telling you, counting credit hours. How far you watched a film only serves to resume and to award catalogue hours, never appraisal.',
    },
    kept: {
      title: 'How it is kept',
      text: 'Identity, phone and bank numbers are encrypted one by one and shown with the middle hidden. Seeing one in full needs a permission and a reason, and is logged each time.\nTraining records are kept as the rules for archives say, audit records for 12 months, devices until they are signed out or expire.',
    },
    seen: {
      title: 'Who sees it',
      text: 'You see all of yours. Others see what their post needs, within their unit. Public lists show name and unit only. Nobody sees your scores.',
    },
    rights: {
      title: 'What you may ask for',
      text: 'To see, copy and correct your data; to delete them or close the account when you no longer take part, except for records the law requires. Ask personnel of your unit or the centre; you get an answer within 15 working days.',
    },
    device: {
      title: 'What is stored on your device',
      text: 'A token of this site that keeps you signed in, and your language. No advertising and no statistics of others.',
    },
  },
  accessibility: {
    lead: 'So that people who see poorly, use no mouse, or have an old phone can enrol too.',
    aim: {
      title: 'The standard',
      text: 'Designed and checked by the Web Content Accessibility Guidelines 2.2, level AA: contrast of at least 4.5, targets of at least 44 pixels on the phone, and words and shapes beside every colour.',
    },
    can: {
      title: 'What works',
      text: 'Everything by keyboard, with a visible focus; “Skip to content” on every page; faults of forms under their field, where screen readers find them; numbers beside charts, words beside icons.\nPages can be enlarged twofold; animations stop when your system says so; printing leaves the text only.',
    },
    limits: {
      title: 'What is not good enough yet',
      text: 'The maps are drawings: a screen reader hears the names and their order; please use the route in words below. Some wide tables must be scrolled sideways on a phone.',
    },
    tell: {
      title: 'Tell us',
      text: 'Say which page, which phone or browser, and where it fails; the training staff answer within 5 working days. If you cannot enrol, the class teacher does it for you.',
    },
  },
};
