import type { UnitKind, UnitStatus, UnitTree } from './unit-kinds.js';

/** What the index needs to know of a unit. */
export interface KnownUnit {
  readonly id: number;
  readonly parentId: number | null;
  readonly tree: UnitTree;
  readonly kind: UnitKind;
  readonly status: UnitStatus;
  readonly path: string;
  readonly name: string;
  readonly partyName: string | null;
  readonly administrationName: string | null;
}

export type UnitMatch =
  | { readonly kind: 'FOUND'; readonly unit: KnownUnit }
  /** Another spelling of exactly one unit: 应星社区居委会 for 应星社区. */
  | { readonly kind: 'NEAR'; readonly unit: KnownUnit }
  /** Nothing of that name; `nearest` differs by one character. */
  | { readonly kind: 'NONE'; readonly nearest: KnownUnit | null }
  | { readonly kind: 'AMBIGUOUS'; readonly choices: readonly KnownUnit[] };

const SEPARATORS = /\s*[/／\\>＞→—–\-|｜·,，、;；]\s*/u;

/** Finds the unit that the words of a roster mean. Pure: built once from the units, asked once per distinct text. */
export class UnitIndex {
  private readonly byId = new Map<number, KnownUnit>();
  private readonly byName = new Map<string, KnownUnit[]>();
  private readonly byBase = new Map<string, KnownUnit[]>();
  private readonly asked = new Map<string, UnitMatch>();

  constructor(units: Iterable<KnownUnit>) {
    for (const unit of units) {
      this.byId.set(unit.id, unit);
      const names = [unit.name, unit.partyName, unit.administrationName].filter((name) => name !== null);
      for (const key of new Set(names.map(nameKey))) push(this.byName, key, unit);
      for (const key of new Set(names.map(baseKey))) push(this.byBase, key, unit);
    }
  }

  get(id: number): KnownUnit | undefined {
    return this.byId.get(id);
  }

  /** Names from the top of the tree to the unit, `冯川社区/第一居民小组`; the top of the county's own tree left out. */
  pathText(unit: KnownUnit): string {
    const names = this.chain(unit).map((one) => one.name);
    return (unit.tree === 'COUNTY' && names.length > 1 ? names.slice(1) : names).join('/');
  }

  /** All names from the top, `社区党工委 / 冯川社区`: as an assignment keeps it. */
  fullName(id: number): string {
    const unit = this.byId.get(id);
    return unit === undefined
      ? ''
      : this.chain(unit)
          .map((one) => one.name)
          .join(' / ');
  }

  /**
   * @param levels texts from the upper level to the unit itself; each may hold a whole path (`朝阳门街道—新桥社区`)
   */
  find(levels: readonly string[]): UnitMatch {
    const texts = levels.map((text) => text.trim()).filter((text) => text !== '');
    const key = texts.join('\u0000');
    let match = this.asked.get(key);
    if (match === undefined) {
      match = this.search(texts);
      this.asked.set(key, match);
    }
    return match;
  }

  private search(texts: readonly string[]): UnitMatch {
    const own = texts.at(-1);
    if (own === undefined) return { kind: 'NONE', nearest: null };
    const above = texts.slice(0, -1).flatMap((text) => text.split(SEPARATORS));
    const parts = own.split(SEPARATORS).filter((part) => part !== '');
    const last = parts.at(-1) ?? own;
    const whole = this.choose(this.byName.get(nameKey(own)) ?? [], above);
    const exact = whole ?? this.choose(this.byName.get(nameKey(last)) ?? [], [...above, ...parts.slice(0, -1)]);
    if (exact !== null) return exact;
    const near = this.choose(this.byBase.get(baseKey(last)) ?? [], [...above, ...parts.slice(0, -1)]);
    if (near === null) return { kind: 'NONE', nearest: this.nearest(last) };
    return near.kind === 'FOUND' ? { kind: 'NEAR', unit: near.unit } : near;
  }

  /** Of units with the name, those under the levels named above them; open ones before closed ones. */
  private choose(named: readonly KnownUnit[], above: readonly string[]): UnitMatch | null {
    if (named.length === 0) return null;
    const under = named.filter((unit) => this.standsUnder(unit, above));
    const open = (under.length > 0 ? under : named).filter((unit) => unit.status !== 'CLOSED');
    const choices = open.length > 0 ? open : under.length > 0 ? under : named;
    const [first] = choices;
    if (first === undefined) return null;
    return choices.length === 1 ? { kind: 'FOUND', unit: first } : { kind: 'AMBIGUOUS', choices };
  }

  private standsUnder(unit: KnownUnit, above: readonly string[]): boolean {
    const chain = this.chain(unit)
      .slice(0, -1)
      .flatMap((one) => [one.name, one.partyName, one.administrationName].filter((name) => name !== null).map(baseKey));
    return above.every((text) => chain.includes(baseKey(text)));
  }

  private chain(unit: KnownUnit): KnownUnit[] {
    const chain: KnownUnit[] = [];
    for (
      let at: KnownUnit | undefined = unit;
      at !== undefined;
      at = at.parentId === null ? undefined : this.byId.get(at.parentId)
    ) {
      chain.unshift(at);
    }
    return chain;
  }

  private nearest(text: string): KnownUnit | null {
    const key = baseKey(text);
    if ([...key].length < 2) return null;
    const near = [...this.byBase].filter(([base]) => differsByOne(base, key)).flatMap(([, units]) => units);
    const open = near.filter((unit) => unit.status !== 'CLOSED');
    return open.length === 1 ? (open[0] ?? null) : null;
  }
}

function push(map: Map<string, KnownUnit[]>, key: string, unit: KnownUnit): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [unit]);
  else list.push(unit);
}

/** A unit's name for comparing: half-width, no blanks or brackets, group numbers in figures. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）"“”'‘’]/g, '')
    .replace(
      /第?([一二三四五六七八九十]{1,3}|\d{1,3})(?:号)?(居民小组|小组|组|楼院|楼)/g,
      (_, digits: string, word: string) => {
        const number = /\d/.test(digits) ? Number(digits) : chineseNumber(digits);
        return `${number}${/组/.test(word) ? '组' : '楼'}`;
      },
    );
}

/** The name without the words that only say what kind of unit it is. */
export function baseKey(name: string): string {
  const key = nameKey(name).replace(/^(?:江西省)?(?:宜春市)?奉新县/, '');
  const base = key.replace(
    /(?:居民委员会|居委会|党工委|工委|管委会|管理委员会|党委|党总支|党支部|社区|街道办事处|街道办|街道|股室)+$/,
    '',
  );
  return base === '' ? key : base;
}

const DIGITS = '零一二三四五六七八九';

function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' || tens === undefined ? 1 : DIGITS.indexOf(tens)) : 0;
  return ten * 10 + (ones === '' || ones === undefined ? 0 : DIGITS.indexOf(ones));
}

/** One character added, left out or replaced. */
function differsByOne(one: string, other: string): boolean {
  const [short, long] = [...one].length <= [...other].length ? [[...one], [...other]] : [[...other], [...one]];
  if (long.length - short.length > 1 || long.length < 2) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const skip = long.length > short.length ? 0 : 1;
  return short.slice(at + skip).join('') === long.slice(at + 1).join('') && short.join('') !== long.join('');
}
