import { createI18n } from 'vue-i18n';
import { inNumber } from '../shared/format/in-number';
import { messages as shared } from '../shared/locale/zh-CN';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A tree of words. A feature's locale file exports `messages`, and may export `errors` by problem code. */
export interface Words {
  [key: string]: string | Words;
}
interface LocaleFile {
  readonly messages: Words;
  readonly errors?: Words;
}

const STORAGE_KEY = 'jiangtang.language';
const files = import.meta.glob<LocaleFile>('../features/*/locale/*.ts');
const loaded = new Set<string>();

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': shared as Words } as Record<string, Words>,
  missingWarn: import.meta.env.DEV,
  fallbackWarn: false,
  postTranslation: (text) => (typeof text === 'string' ? inNumber(text) : text),
});

export function currentLanguage(): Language {
  return i18n.global.locale.value as Language;
}

/** `courses-admin` → `coursesAdmin`: the name under which a feature's words stand. */
export function namespaceOf(feature: string): string {
  return feature.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Loads the words of one feature, in the current language unless told otherwise; the second time it costs nothing. */
export async function loadWords(feature: string, language: Language = currentLanguage()): Promise<void> {
  const mark = `${language}/${feature}`;
  if (loaded.has(mark)) return;
  const file = files[`../features/${feature}/locale/${language}.ts`];
  if (file === undefined) return;
  const { messages, errors } = await file();
  i18n.global.mergeLocaleMessage(language, { [namespaceOf(feature)]: messages, ...(errors ? { errors } : {}) });
  loaded.add(mark);
}

async function loadShared(language: Language): Promise<void> {
  if (language !== 'en' || loaded.has('en/shared')) return;
  const { messages } = await import('../shared/locale/en');
  i18n.global.mergeLocaleMessage('en', messages as Words);
  loaded.add('en/shared');
}

/** Switches the language for this device: the features on the page are loaded first, so no key is ever seen. */
export async function setLanguage(language: Language): Promise<void> {
  const open = [...loaded].map((mark) => mark.split('/')[1] ?? '').filter((name) => name !== 'shared');
  await loadShared(language);
  await Promise.all(open.map((name) => loadWords(name, language)));
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // A browser that keeps nothing: the choice holds until the page is closed.
  }
}

/** The language chosen on this device, else Chinese. */
export async function restoreLanguage(): Promise<void> {
  let kept: string | null;
  try {
    kept = localStorage.getItem(STORAGE_KEY);
  } catch {
    kept = null;
  }
  if (kept === 'en') await setLanguage('en');
}
