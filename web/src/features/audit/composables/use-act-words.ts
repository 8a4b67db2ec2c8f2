import { useI18n } from 'vue-i18n';

/** The acts and the kinds of things of the log that can be filtered by; each has its words under `audit.acts` and `audit.subjects`. */
const ACTS = [
  'auth.sign-in',
  'auth.sign-out',
  'auth.session-end',
  'account.create',
  'account.password',
  'account.unlock',
  'account.disable',
  'account.enable',
  'role.grant',
  'role.revoke',
  'person.create',
  'person.update',
  'person.unmask',
  'person.export',
  'person.import',
  'roster.upload',
  'roster.confirm',
  'roster.cancel',
  'unit.create',
  'unit.rename',
  'unit.move',
  'unit.close',
  'unit.confirm',
  'unit.merge',
  'course.create',
  'course.edit',
  'course.publish',
  'course.withdraw',
  'question.create',
  'question.edit',
  'question.approve',
  'question.retire',
  'class.create',
  'class.update',
  'class.publish',
  'class.cancel',
  'enrolment.create',
  'enrolment.confirm',
  'enrolment.reject',
  'enrolment.withdraw',
  'enrolment.export',
  'audit.verify',
] as const;
const SUBJECTS = [
  'account',
  'session',
  'person',
  'unit',
  'roster_import',
  'course',
  'lecturer',
  'venue',
  'field_site',
  'question',
  'class',
  'enrolment',
  'audit',
] as const;

export function useActWords() {
  const { t, te } = useI18n();
  const said = (key: string, plain: string): string => (te(key) || te(key, 'zh-CN') ? t(key) : plain);
  return {
    acts: ACTS,
    subjects: SUBJECTS,
    /** The act in words; one without words of its own stands as it is stored. */
    actWord: (act: string): string => said(`audit.acts.${act}`, act),
    /** Who acted: a person's name, or the system itself in words. */
    actorWord: (name: string): string => said(`audit.actors.${name}`, name),
    subjectWord: (subject: string): string => said(`audit.subjects.${subject}`, subject),
  };
}
