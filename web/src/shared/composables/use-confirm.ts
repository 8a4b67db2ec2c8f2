import { readonly, shallowRef } from 'vue';

/** What is asked before a large act: the thing by its name, what it touches with counts, and the verb on the button. */
export interface Question {
  readonly title: string;
  readonly lines: readonly string[];
  /** Verb first, with the count when it acts on many: 导入808行. */
  readonly act: string;
  readonly danger?: boolean;
}
interface Asked extends Question {
  readonly answer: (yes: boolean) => void;
}

const asked = shallowRef<Asked | null>(null);

/** For the one host in the app. */
export const openQuestion = readonly(asked);

/** Asks, and resolves to true when the person confirms: `if (!(await confirm({…}))) return;` */
export function confirm(question: Question): Promise<boolean> {
  asked.value?.answer(false);
  return new Promise((resolve) => {
    asked.value = {
      ...question,
      answer: (yes) => {
        asked.value = null;
        resolve(yes);
      },
    };
  });
}
