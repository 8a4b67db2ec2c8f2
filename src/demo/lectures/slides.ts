import { crc32, deflateRawSync } from 'node:zlib';

/** Sizes in EMU of a 16:9 slide. */
const WIDTH = 12_192_000;
const HEIGHT = 6_858_000;
const MARGIN = 900_000;

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  `xmlns:r="${RELATIONS}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
const TYPES = 'application/vnd.openxmlformats-officedocument.presentationml';

export interface Slide {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A small presentation (pptx) that every office program opens: one text box for the title of each slide, one for its lines. */
export function presentation(slides: readonly Slide[]): Buffer {
  const numbers = slides.map((_, index) => index + 1);
  return zip([
    ['[Content_Types].xml', contentTypes(numbers)],
    ['_rels/.rels', relations([['officeDocument', 'ppt/presentation.xml']])],
    ['ppt/presentation.xml', deck(numbers)],
    [
      'ppt/_rels/presentation.xml.rels',
      relations([
        ['slideMaster', 'slideMasters/slideMaster1.xml'],
        ...numbers.map((n) => ['slide', `slides/slide${n}.xml`] as const),
      ]),
    ],
    ['ppt/slideMasters/slideMaster1.xml', MASTER],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      relations([
        ['slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['theme', '../theme/theme1.xml'],
      ]),
    ],
    ['ppt/slideLayouts/slideLayout1.xml', LAYOUT],
    ['ppt/slideLayouts/_rels/slideLayout1.xml.rels', relations([['slideMaster', '../slideMasters/slideMaster1.xml']])],
    ['ppt/theme/theme1.xml', THEME],
    ...slides.flatMap((slide, index): [string, string][] => [
      [`ppt/slides/slide${index + 1}.xml`, slideXml(slide)],
      [`ppt/slides/_rels/slide${index + 1}.xml.rels`, relations([['slideLayout', '../slideLayouts/slideLayout1.xml']])],
    ]),
  ]);
}

const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const rows = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return xml(`<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`);
}

function contentTypes(numbers: readonly number[]): string {
  const part = (name: string, type: string): string => `<Override PartName="/ppt/${name}" ContentType="${type}"/>`;
  return xml(
    `<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      part('presentation.xml', `${TYPES}.presentation.main+xml`) +
      part('slideMasters/slideMaster1.xml', `${TYPES}.slideMaster+xml`) +
      part('slideLayouts/slideLayout1.xml', `${TYPES}.slideLayout+xml`) +
      part('theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml') +
      numbers.map((n) => part(`slides/slide${n}.xml`, `${TYPES}.slide+xml`)).join('') +
      '</Types>',
  );
}

/** Ids of masters and layouts lie above 2³¹ and differ from each other. */
const FIRST_MASTER = 2_147_483_648;

function deck(numbers: readonly number[]): string {
  const slides = numbers.map((n) => `<p:sldId id="${255 + n}" r:id="rId${n + 1}"/>`).join('');
  return xml(
    `<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="${FIRST_MASTER}" r:id="rId1"/></p:sldMasterIdLst>` +
      `<p:sldIdLst>${slides}</p:sldIdLst><p:sldSz cx="${WIDTH}" cy="${HEIGHT}"/><p:notesSz cx="${HEIGHT}" cy="${WIDTH}"/>` +
      '</p:presentation>',
  );
}

const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>' +
  '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const EMPTY_TREE = `<p:cSld><p:spTree>${GROUP}</p:spTree></p:cSld>`;
const MASTER = xml(
  `<p:sldMaster ${NAMESPACES}>${EMPTY_TREE}<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" ` +
    'accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
    `<p:sldLayoutIdLst><p:sldLayoutId id="${FIRST_MASTER + 1}" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
);
const LAYOUT = xml(
  `<p:sldLayout ${NAMESPACES} type="blank">${EMPTY_TREE}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
);

const COLOURS = {
  dk1: '1F2328',
  lt1: 'FFFFFF',
  dk2: '7A1F1F',
  lt2: 'F6F1EA',
  accent1: 'A4262C',
  accent2: '1F5E8C',
  accent3: '2E7D4F',
  accent4: 'B7791F',
  accent5: '5B4B8A',
  accent6: '4A5568',
  hlink: '1F5E8C',
  folHlink: '5B4B8A',
};
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="9525">${FILL}</a:ln>`;
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const FONT = '<a:latin typeface="Arial"/><a:ea typeface="Microsoft YaHei"/><a:cs typeface=""/>';
const THEME = xml(
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="讲堂"><a:themeElements><a:clrScheme name="讲堂">' +
    Object.entries(COLOURS)
      .map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`)
      .join('') +
    `</a:clrScheme><a:fontScheme name="讲堂"><a:majorFont>${FONT}</a:majorFont><a:minorFont>${FONT}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="讲堂"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements></a:theme>',
);

function slideXml({ title, lines }: Slide): string {
  return xml(
    `<p:sld ${NAMESPACES}><p:cSld><p:spTree>${GROUP}` +
      box(2, { top: 700_000, height: 1_300_000 }, [title], { size: 3600, bold: true, colour: 'tx2' }) +
      box(3, { top: 2_200_000, height: 3_900_000 }, lines, { size: 2200, bold: false, colour: 'tx1' }) +
      '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>',
  );
}

function box(
  id: number,
  { top, height }: { top: number; height: number },
  lines: readonly string[],
  { size, bold, colour }: { size: number; bold: boolean; colour: string },
): string {
  const run = `<a:rPr lang="zh-CN" sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill></a:rPr>`;
  const paragraphs = lines.map((line) => `<a:p><a:r>${run}<a:t>${escape(line)}</a:t></a:r></a:p>`).join('');
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="文本框 ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>` +
    `<a:off x="${MARGIN}" y="${top}"/><a:ext cx="${WIDTH - 2 * MARGIN}" cy="${height}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>' +
    `<p:txBody><a:bodyPr wrap="square"/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  );
}

/** 1 January 1980, the first day that the format knows: the same slides are the same bytes. */
const DOS_DAY = 0x21;
const VERSION = 20;
const DEFLATED = 8;

/** A zip archive (PKWARE APPNOTE 6.3.3): local headers with their data, then the directory and its end. */
function zip(files: readonly (readonly [name: string, content: string])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const bytes = Buffer.from(content, 'utf8');
    const packed = deflateRawSync(bytes);
    const nameBytes = Buffer.from(name, 'utf8');
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(VERSION, 0);
    facts.writeUInt16LE(DEFLATED, 4);
    facts.writeUInt16LE(DOS_DAY, 8);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, nameBytes, packed]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([VERSION, 0]), facts, where, nameBytes);
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
