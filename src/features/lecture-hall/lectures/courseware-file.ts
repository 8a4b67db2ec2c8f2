import { InvalidInput } from '../../../kernel/errors.js';

/** 50 MB: a deck of slides with pictures; films are shown from their own source. */
export const MAX_COURSEWARE_BYTES = 50 * 1024 * 1024;

interface Kind {
  readonly mimeType: string;
  readonly isReal: (bytes: Buffer) => boolean;
}

const startsWith =
  (...magic: number[]) =>
  (bytes: Buffer): boolean =>
    magic.every((byte, index) => bytes[index] === byte);
const isZip = startsWith(0x50, 0x4b, 0x03, 0x04);
const isCompound = startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
/** An archive whose list of parts names this one. */
const zipWith =
  (part: string) =>
  (bytes: Buffer): boolean =>
    isZip(bytes) && bytes.includes(part);
const office = (kind: string): string => `application/vnd.openxmlformats-officedocument.${kind}`;
const open = (kind: string): string => `application/vnd.oasis.opendocument.${kind}`;

/** What a courseware may be, by its ending; the bytes must agree. No programs, no macros, no archives of anything. */
const KINDS: Readonly<Record<string, Kind>> = {
  pptx: { mimeType: office('presentationml.presentation'), isReal: zipWith('ppt/') },
  ppt: { mimeType: 'application/vnd.ms-powerpoint', isReal: isCompound },
  pdf: { mimeType: 'application/pdf', isReal: startsWith(0x25, 0x50, 0x44, 0x46) },
  docx: { mimeType: office('wordprocessingml.document'), isReal: zipWith('word/') },
  doc: { mimeType: 'application/msword', isReal: isCompound },
  odp: { mimeType: open('presentation'), isReal: zipWith('opendocument.presentation') },
  odt: { mimeType: open('text'), isReal: zipWith('opendocument.text') },
  dps: { mimeType: 'application/wps-office.dps', isReal: (bytes) => isCompound(bytes) || isZip(bytes) },
  wps: { mimeType: 'application/wps-office.wps', isReal: (bytes) => isCompound(bytes) || isZip(bytes) },
};
export const COURSEWARE_ENDINGS = Object.keys(KINDS);

/**
 * The file's name (without a path) and media type.
 * @throws InvalidInput COURSEWARE.EMPTY · COURSEWARE.TYPE (an ending we do not take) · COURSEWARE.CONTENT (it is not what its ending says)
 */
export function coursewareKind(originalName: string, bytes: Buffer): { name: string; mimeType: string } {
  const bare = (originalName.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{Cc}/gu, '');
  const name = [...bare].slice(-200).join(''); // by characters: half of one can be written nowhere
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) throw new InvalidInput('COURSEWARE.EMPTY', { name });
  const kind = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
  if (kind === undefined) throw new InvalidInput('COURSEWARE.TYPE', { name, ending, allowed: COURSEWARE_ENDINGS });
  if (!kind.isReal(bytes)) throw new InvalidInput('COURSEWARE.CONTENT', { name, ending });
  return { name, mimeType: kind.mimeType };
}
