import { StreamableFile } from '@nestjs/common';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const PDF = 'application/pdf';

/**
 * A file to download.
 * @param name as people read it, mostly Chinese, without the ending
 * @param plainName for browsers that know no other than Latin names
 */
function download(bytes: Buffer, type: string, name: string, plainName: string, ending: string): StreamableFile {
  return new StreamableFile(bytes, {
    type,
    disposition: `attachment; filename="${plainName}.${ending}"; filename*=UTF-8''${encodeURIComponent(`${name}.${ending}`)}`,
    length: bytes.length,
  });
}

/** A workbook to download. */
export function workbookFile(bytes: Buffer, name: string, plainName: string): StreamableFile {
  return download(bytes, XLSX, name, plainName, 'xlsx');
}

/** A document to print. */
export function pdfFile(bytes: Buffer, name: string, plainName: string): StreamableFile {
  return download(bytes, PDF, name, plainName, 'pdf');
}
