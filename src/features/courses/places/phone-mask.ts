/** `13800001234` → `138****1234`; a landline keeps its area code and the last two digits. */
export function maskPhone(phone: string): string {
  return phone.startsWith('1')
    ? `${phone.slice(0, 3)}****${phone.slice(-4)}`
    : `${phone.slice(0, 4)}****${phone.slice(-2)}`;
}
