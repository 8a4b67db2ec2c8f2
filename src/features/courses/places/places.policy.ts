import { can, type Actor } from '../../../kernel/access.js';
import type { FieldSiteView, VenueView } from './places.contract.js';

/** Venues and field sites: whoever looks after them may change them. */
export function venueAbilities(actor: Actor): VenueView['abilities'] {
  return can(actor, 'venue.manage') ? ['edit', 'remove'] : [];
}

/** The contact's whole number is for those who arrange visits. */
export function fieldSiteAbilities(actor: Actor): FieldSiteView['abilities'] {
  return can(actor, 'venue.manage') ? ['edit', 'remove', 'showContact'] : [];
}
