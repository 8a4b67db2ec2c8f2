import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { PERSONNEL_CATEGORIES } from '../../../kernel/access.js';
import { AUDIENCES, categoriesOf } from './audience.js';
import { availabilityOf } from './availability.js';
import { fromMicrodegrees, toMicrodegrees } from './field-site.js';
import { hoursBandOf } from './hours-band.js';
import { imageFacts, withoutPlaceAndOwner } from '../../../platform/images/image-bytes.js';
import { approvalStateOn, ratingAverage } from './lecturer.js';
import { callNumber, TEACHING_METHODS } from './teaching-method.js';

const TODAY = '2026-11-23';

it('writes call numbers', () => {
  expect(TEACHING_METHODS.map((method) => callNumber(method, 7))).toEqual([
    'KT-07',
    'YI-07',
    'YX-07',
    'FT-07',
    'QJ-07',
    'XC-07',
    'YS-07',
  ]);
  expect(callNumber('CLASSROOM', 118)).toBe('KT-118');
});

it.each([
  [{ modes: ['ONLINE' as const], nextDate: '2026-12-01', plannedMonth: null }, 'ANYTIME'],
  [{ modes: ['IN_PERSON' as const], nextDate: '2026-12-01', plannedMonth: '2027-01' }, 'SCHEDULED'],
  [{ modes: ['ASSIGNMENT' as const], nextDate: null, plannedMonth: null }, 'AFTER_CLASS'],
  [{ modes: ['IN_PERSON' as const], nextDate: null, plannedMonth: '2026-11' }, 'PLANNED'],
  [{ modes: ['IN_PERSON' as const], nextDate: null, plannedMonth: '2026-10' }, 'UNSCHEDULED'],
])('%j is %s', (facts, expected) => {
  expect(availabilityOf(facts, TODAY)).toBe(expected);
});

it.each([
  [25, 'UP_TO_2'],
  [200, 'UP_TO_2'],
  [225, 'UP_TO_4'],
  [400, 'UP_TO_4'],
  [800, 'UP_TO_8'],
  [825, 'OVER_8'],
])('%d hundredths of an hour are %s', (hours, band) => {
  expect(hoursBandOf(hours)).toBe(band);
});

it.each([
  [{ decision: 'PENDING' as const, until: null }, 'PENDING'],
  [{ decision: 'APPROVED' as const, until: TODAY }, 'APPROVED'],
  [{ decision: 'APPROVED' as const, until: '2026-11-22' }, 'EXPIRED'],
  [{ decision: 'SUSPENDED' as const, until: '2027-01-01' }, 'SUSPENDED'],
])('%j is %s', (approval, state) => {
  expect(approvalStateOn(approval, TODAY)).toBe(state);
});

it('averages ratings', () => {
  expect(ratingAverage(0, 0)).toBeNull();
  expect(ratingAverage(1390, 3)).toBe(4.6);
});

it('reaches every category but outside lecturers with its audiences, none twice', () => {
  expect(categoriesOf(AUDIENCES).toSorted()).toEqual(
    PERSONNEL_CATEGORIES.filter((each) => each !== 'LECTURER').toSorted(),
  );
});

it('keeps coordinates to six decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: 73_000_000, max: 136_000_000 }), (micro) => {
      expect(toMicrodegrees(fromMicrodegrees(micro))).toBe(micro);
    }),
  );
});

describe('pictures by their bytes', () => {
  const segment = (marker: number, content: Buffer) => {
    const head = Buffer.alloc(4);
    head.writeUInt16BE(0xff00 | marker, 0);
    head.writeUInt16BE(content.length + 2, 2);
    return Buffer.concat([head, content]);
  };
  const frame = segment(0xc0, Buffer.from([8, 0x01, 0x2c, 0x02, 0x58, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]));
  const exif = (orientation: number) =>
    segment(
      0xe1,
      Buffer.concat([
        Buffer.from('Exif\0\0II*\0', 'latin1'),
        Buffer.from([8, 0, 0, 0, 2, 0]),
        Buffer.from([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]),
        Buffer.from([0x25, 0x88, 4, 0, 1, 0, 0, 0, 9, 9, 9, 9]),
        Buffer.from('GPS of somebody’s home'),
      ]),
    );
  const start = Buffer.from([0xff, 0xd8]);
  const scan = Buffer.from([0xff, 0xda, 0, 4, 1, 2, 55, 66, 0xff, 0xd9]);
  const jpeg = (orientation: number) =>
    Buffer.concat([start, exif(orientation), segment(0xfe, Buffer.from('owner')), frame, scan]);

  it('reads kind and size of JPEG and WebP', () => {
    expect(imageFacts(jpeg(1))).toEqual({ mimeType: 'image/jpeg', width: 600, height: 300 });
    const webp = Buffer.alloc(40);
    webp.write('RIFF', 0, 'latin1');
    webp.write('WEBPVP8X', 8, 'latin1');
    webp.writeUIntLE(639, 24, 3);
    webp.writeUIntLE(479, 27, 3);
    expect(imageFacts(webp)).toEqual({ mimeType: 'image/webp', width: 640, height: 480 });
  });

  it('takes place and owner out of a photo and keeps which way up it is', () => {
    for (const orientation of [1, 6]) {
      const photo = jpeg(orientation);
      const clean = withoutPlaceAndOwner(photo, imageFacts(photo)!);
      expect(clean.toString('latin1')).not.toMatch(/GPS|owner/);
      expect(imageFacts(clean)).toEqual({ mimeType: 'image/jpeg', width: 600, height: 300 });
      expect(clean.includes(scan)).toBe(true);
      expect(clean.toString('latin1').includes('Exif')).toBe(orientation === 6);
      expect(withoutPlaceAndOwner(clean, imageFacts(clean)!)).toEqual(clean);
    }
  });

  it('takes nothing else for a picture, and never fails on broken bytes', () => {
    expect(imageFacts(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'.padEnd(60)))).toBeNull();
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 80 }),
        fc.constantFrom('', '\xff\xd8', 'RIFF\0\0\0\0WEBP'),
        (noise, head) => {
          const bytes = Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(noise)]);
          const facts = imageFacts(bytes);
          if (facts !== null) withoutPlaceAndOwner(bytes, facts);
        },
      ),
    );
  });
});
