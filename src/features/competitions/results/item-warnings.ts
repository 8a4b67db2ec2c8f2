import type { ItemAnalysis, ITEM_WARNINGS } from './results.contract.js';

type Warning = (typeof ITEM_WARNINGS)[number];

const HARD_BELOW = 0.4;
const EASY_ABOVE = 0.98;
const WEAK_BELOW = 0.15;
/** Below that many papers a correlation says little. */
const ENOUGH = 20;

/** 建议复看: what whoever writes questions should look at again. */
export function itemWarnings(
  item: Pick<ItemAnalysis, 'seen' | 'difficulty' | 'discrimination' | 'options'>,
): Warning[] {
  const warnings: Warning[] = [];
  if (item.difficulty < HARD_BELOW) warnings.push('HARD');
  if (item.difficulty > EASY_ABOVE) warnings.push('EASY');
  if (item.seen < ENOUGH) return warnings;
  if (item.discrimination !== null && item.discrimination < WEAK_BELOW) warnings.push('WEAK');
  const best = Math.max(0, ...item.options.filter((option) => option.right).map((option) => option.upper));
  if (item.options.some((option) => !option.right && option.upper > best)) warnings.push('KEY');
  return warnings;
}
