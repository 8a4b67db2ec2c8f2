import { StreamableFile } from '@nestjs/common';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook to download, with a Chinese file name that every browser keeps. */
export function xlsxFile(bytes: Buffer, name: string): StreamableFile {
  return new StreamableFile(bytes, {
    type: XLSX,
    disposition: `attachment; filename="roster.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`,
    length: bytes.length,
  });
}
