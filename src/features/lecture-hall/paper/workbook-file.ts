import { StreamableFile } from '@nestjs/common';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook to download: a Chinese file name for browsers that know, a plain one for the rest. */
export function workbookFile(bytes: Buffer, name: string, plainName: string): StreamableFile {
  return new StreamableFile(bytes, {
    type: XLSX,
    disposition: `attachment; filename="${plainName}.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`,
    length: bytes.length,
  });
}
