/** Half-width digits only. */
export function normaliseBankCard(text: string): string {
  return text.normalize('NFKC').replace(/[\s\-'‘’`\u200b\ufeff]/g, '');
}

/** A bank card number (银行卡号): 16–19 digits with a right check digit (Luhn). */
export function isBankCard(normalised: string): boolean {
  if (!/^\d{16,19}$/.test(normalised)) return false;
  let sum = 0;
  for (let index = 0; index < normalised.length; index++) {
    const digit = Number(normalised[normalised.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
