import { nextTick } from 'vue';

/** Element Plus opens its calendars as dialogs without a name and its long lists as parts of no region, which no key can reach: put both right. */
export async function namePopups(label: string): Promise<void> {
  await nextTick();
  for (const popup of document.querySelectorAll('.el-picker__popper[role="dialog"]'))
    popup.setAttribute('aria-label', label);
  for (const list of document.querySelectorAll('.el-select-dropdown__wrap')) {
    list.setAttribute('tabindex', '0');
    list.setAttribute('role', 'region');
    list.setAttribute('aria-label', label);
  }
}
