import type { Answer } from '../../api/types';
import type { Tone } from '../../shared/components/StatusTag.vue';

export type QuestionPage = Answer<'/api/questions'>;
export type QuestionRow = QuestionPage['items'][number];
export type Question = Answer<'/api/questions/{id}'>;
export type QuestionText = Question['version'];
export type QuestionContent = QuestionText['content'];
export type AnswerKey = QuestionText['key'];
export type QuestionKind = Question['kind'];
export type QuestionState = Question['state'];
export type QuestionAbility = Question['abilities'][number];
export type QuestionHistory = Answer<'/api/questions/{id}/versions'>;
export type Subject = Answer<'/api/question-subjects'>['items'][number];
export type DuplicateGroup = Answer<'/api/question-duplicates'>['items'][number];
export type Picture = Answer<'/api/question-images', 'post'>;

export const KINDS = ['SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'BLANK', 'SHORT_ANSWER', 'CASE'] as const;
export const STATES = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'RETIRED'] as const;
export const DIFFICULTIES = [1, 2, 3, 4, 5] as const;
export const MAX_OPTIONS = 12;

export const STATE_TONES: Readonly<Record<QuestionState, Tone>> = {
  DRAFT: 'idle',
  IN_REVIEW: 'warn',
  APPROVED: 'ok',
  RETIRED: 'idle',
};

/** `A` for the first option. */
export const letterOf = (place: number): string => String.fromCharCode(65 + place);
