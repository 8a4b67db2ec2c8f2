import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** 思源宋体 as TrueType: what pdfkit can take a subset of. Read once; some 14 MB each. */
const FILES = {
  regular: () => require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  bold: () => require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
} as const;

export type Weight = keyof typeof FILES;

const read = new Map<Weight, Buffer>();

export function fontFile(weight: Weight): Buffer {
  let bytes = read.get(weight);
  if (bytes === undefined) {
    bytes = readFileSync(FILES[weight]());
    read.set(weight, bytes);
  }
  return bytes;
}
