/** What a password must be; the server decides, this only says it while one types. */
export const PASSWORD_RULES = ['length', 'classes', 'login'] as const;
export type PasswordRule = (typeof PASSWORD_RULES)[number];

const CLASSES = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];

/** Which rules are kept: at least 8 characters, 3 of 4 kinds, and not the login name in disguise. */
export function keptRules(password: string, login: string): Record<PasswordRule, boolean> {
  return {
    length: password.length >= 8,
    classes: CLASSES.filter((kind) => kind.test(password)).length >= 3,
    login: password !== '' && !(login.length >= 3 && password.toLowerCase().includes(login.toLowerCase())),
  };
}
