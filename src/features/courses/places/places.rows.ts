import type { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { toMicrodegrees } from '../domain/field-site.js';
import type { FieldSiteEntity } from './field-site.entity.js';
import { maskPhone } from './phone-mask.js';
import type { FieldSiteInput } from './places.contract.js';

type SiteColumns = Omit<FieldSiteEntity, 'id' | 'ownerUnitId' | 'revision' | 'createdAt' | 'updatedAt'>;

/** The columns of a field site; the contact's number is encrypted, and left as it is when the input leaves it out. */
export function fieldSiteColumns(
  { longitude, latitude, contactPhone, ...rest }: FieldSiteInput,
  cipher: FieldCipher,
): Omit<SiteColumns, 'contactPhoneCipher' | 'contactPhoneMasked'> &
  Partial<Pick<SiteColumns, 'contactPhoneCipher' | 'contactPhoneMasked'>> {
  return {
    ...rest,
    longitudeMicro: toMicrodegrees(longitude),
    latitudeMicro: toMicrodegrees(latitude),
    ...(contactPhone === undefined
      ? {}
      : {
          contactPhoneCipher: contactPhone === '' ? null : cipher.encrypt(contactPhone),
          contactPhoneMasked: contactPhone === '' ? null : maskPhone(contactPhone),
        }),
  };
}
