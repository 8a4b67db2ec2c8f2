/** Why a password is refused (GB/T 22239-2019 8.1.4.1 a; domain §7). */
export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'TOO_FEW_CLASSES' | 'CONTAINS_LOGIN';

const CLASSES = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];
const PASSWORD_MIN = 8;
/** Longer texts only cost time in the hash. */
export const PASSWORD_MAX = 128;

/** At least 8 characters, 3 of the 4 classes (lower, upper, digit, other), and not the login name in disguise. */
export function passwordFault(password: string, login: string): PasswordFault | null {
  if (password.length < PASSWORD_MIN) return 'TOO_SHORT';
  if (password.length > PASSWORD_MAX) return 'TOO_LONG';
  if (CLASSES.filter((kind) => kind.test(password)).length < 3) return 'TOO_FEW_CLASSES';
  if (login.length >= 3 && password.toLowerCase().includes(login.toLowerCase())) return 'CONTAINS_LOGIN';
  return null;
}
