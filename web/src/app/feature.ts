import type { RouteRecordRaw } from 'vue-router';
import type { IconName } from '../shared/icons/icon-names';

/** The groups of the staff navigation, in their order on the page. */
export const MENU_GROUPS = ['desk', 'teaching', 'drill', 'support', 'system'] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

/** One entry of the staff navigation. */
export interface MenuEntry {
  readonly group: MenuGroup;
  /** i18n key of its words, in the feature's own locale. */
  readonly label: string;
  readonly to: string;
  readonly icon: IconName;
  /** Place inside its group. */
  readonly order: number;
  /** Any one of these permissions shows the entry. */
  readonly permissions: readonly string[];
}

/** One entry of the public top bar, and of the tab bar on the phone. */
export interface NavEntry {
  readonly label: string;
  readonly to: string;
  readonly icon: IconName;
  readonly order: number;
}

/** What a feature says about itself, once, in its `routes.ts`: `export const feature: Feature`. */
export interface Feature {
  /** Name of its folder. Its words are loaded from `locale/` before any of its pages opens, under this name in camelCase. */
  readonly name: string;
  readonly routes: readonly RouteRecordRaw[];
  readonly menu?: readonly MenuEntry[];
  readonly nav?: readonly NavEntry[];
}

declare module 'vue-router' {
  interface RouteMeta {
    /** public = trainee shell (default), staff = work shell, bare = no navigation, blank = nothing but the page (exam, hall screen). */
    layout?: 'public' | 'staff' | 'bare' | 'blank';
    /** i18n key of the page's title (document title and breadcrumb). */
    title?: string;
    /** Needs a signed-in person. Implied by `permissions`. */
    signedIn?: boolean;
    /** Needs any one of these permissions. */
    permissions?: readonly string[];
    /** Path of the parent page: the phone's "‹ parent", and the link in the staff breadcrumb. */
    parent?: string;
    /** Which entry of the top bar or side navigation is current, when it is not the path's own. */
    current?: string;
    /** Which of my pages is current, when it is not the path's own. */
    mine?: string;
    /** The page has its own action bar on the phone, instead of the tabs. */
    actionBar?: boolean;
    /** Feature the page belongs to; filled in by the router. */
    feature?: string;
  }
}

const modules = import.meta.glob<Feature>('../features/*/routes.ts', { eager: true, import: 'feature' });

/** Every feature of the product, by name. */
export const features: readonly Feature[] = Object.values(modules);

export function menuEntries(): readonly MenuEntry[] {
  return features.flatMap((feature) => feature.menu ?? []).sort((a, b) => a.order - b.order);
}

export function navEntries(): readonly NavEntry[] {
  return features.flatMap((feature) => feature.nav ?? []).sort((a, b) => a.order - b.order);
}
