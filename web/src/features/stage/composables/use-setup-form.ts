import { computed, ref, watch } from 'vue';
import type { Match, SegmentKind } from '../model';

export interface QuestionDraft {
  questionId: number | null;
  code: string | null;
  stem: string;
  spokenAnswer: string | null;
  worth: number | null;
}
export interface TeamDraft {
  unitId: number | null;
  unitName: string;
  name: string;
  tableNo: number;
  memberIds: number[];
  known: { id: number; name: string }[];
}
/** Points as people write them: 10, not 1000. */
export interface SegmentDraft {
  kind: SegmentKind;
  name: string;
  right: number;
  wrong: number;
  seconds: number;
  questionCount: number;
  worths: number[];
  questions: QuestionDraft[];
}
interface Draft {
  falseStart: Match['rules']['falseStart'];
  falseStartPoints: number;
  nextInLine: boolean;
  teams: TeamDraft[];
  segments: SegmentDraft[];
}

const hundredths = (points: number): number => Math.round(points * 100);

const draftOf = (match: Match): Draft => ({
  falseStart: match.rules.falseStart,
  falseStartPoints: match.rules.falseStartPoints / 100,
  nextInLine: match.rules.nextInLine,
  teams: match.teams.map((team) => ({
    unitId: team.unitId,
    unitName: team.unitName,
    name: team.name,
    tableNo: team.tableNo,
    memberIds: team.members.map(({ personId }) => personId),
    known: team.members.map(({ personId, name }) => ({ id: personId, name })),
  })),
  segments: match.segments.map((segment) => ({
    kind: segment.kind,
    name: segment.name,
    right: segment.rightPoints / 100,
    wrong: segment.wrongPoints / 100,
    seconds: segment.seconds,
    questionCount: segment.questionCount,
    worths: segment.worths.map((worth) => worth / 100),
    questions: segment.questions.map(({ questionId, code, stem, spokenAnswer, worth }) => ({
      questionId,
      code,
      stem,
      spokenAnswer,
      worth: worth === null ? null : worth / 100,
    })),
  })),
});

/** What is wanted of a match, as it stands in the form; taken anew from the server when that has something newer. */
export function useSetupForm(match: () => Match) {
  const draft = ref<Draft>(draftOf(match()));
  const saved = ref(JSON.stringify(draft.value));
  const dirty = computed(() => JSON.stringify(draft.value) !== saved.value);
  watch(
    () => match().revision,
    () => {
      if (!dirty.value) reset();
    },
  );
  function reset(): void {
    draft.value = draftOf(match());
    saved.value = JSON.stringify(draft.value);
  }
  const teamFault = (team: TeamDraft): 'unit' | 'members' | 'name' | null => {
    if (team.unitId === null) return 'unit';
    if (team.name.trim() === '') return 'name';
    return team.memberIds.length < 3 || team.memberIds.length > 4 ? 'members' : null;
  };
  const ready = computed(() => draft.value.teams.every((team) => teamFault(team) === null));

  function body(): object {
    const { falseStart, falseStartPoints, nextInLine, teams, segments } = draft.value;
    return {
      revision: match().revision,
      rules: { falseStart, falseStartPoints: hundredths(falseStartPoints), nextInLine },
      teams: teams.map(({ unitId, name, tableNo, memberIds }) => ({ unitId, name, tableNo, memberIds })),
      segments: segments.map((segment) => ({
        kind: segment.kind,
        name: segment.name,
        rightPoints: hundredths(segment.right),
        wrongPoints: Math.min(0, hundredths(segment.wrong)),
        seconds: segment.seconds,
        questionCount: segment.questionCount,
        worths: segment.kind === 'RISK' ? segment.worths.map(hundredths) : [],
        questions: segment.questions.map(({ questionId, stem, spokenAnswer, worth }) => ({
          questionId,
          spoken: questionId === null ? stem : null,
          spokenAnswer: questionId === null ? spokenAnswer || null : null,
          worth: segment.kind === 'RISK' && worth !== null ? hundredths(worth) : null,
        })),
      })),
    };
  }
  function addTeam(): void {
    const { teams } = draft.value;
    const tableNo = Math.max(0, ...teams.map((team) => team.tableNo)) + 1;
    teams.push({ unitId: null, unitName: '', name: '', tableNo, memberIds: [], known: [] });
  }
  return { draft, dirty, ready, teamFault, body, reset, addTeam };
}
