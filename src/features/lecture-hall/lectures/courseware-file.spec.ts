import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../kernel/errors.js';
import { COURSEWARE_ENDINGS, coursewareKind } from './courseware-file.js';

const zip = (part: string): Buffer => Buffer.from(`PK\u0003\u0004${part}`, 'latin1');
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]);
const pdf = Buffer.from('%PDF-1.7');

function codeOf(name: string, bytes: Buffer): string {
  try {
    coursewareKind(name, bytes);
    return 'taken';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

describe('what may be uploaded as courseware', () => {
  it.each([
    ['幻灯.pptx', zip('ppt/presentation.xml'), 'taken'],
    ['幻灯.PPTX', zip('ppt/presentation.xml'), 'taken'],
    ['幻灯.ppt', compound, 'taken'],
    ['讲稿.docx', zip('word/document.xml'), 'taken'],
    ['讲稿.doc', compound, 'taken'],
    ['讲稿.pdf', pdf, 'taken'],
    ['幻灯.odp', zip('mimetypeapplication/vnd.oasis.opendocument.presentation'), 'taken'],
    ['讲稿.odt', zip('mimetypeapplication/vnd.oasis.opendocument.text'), 'taken'],
    ['幻灯.dps', compound, 'taken'],
    ['讲稿.wps', zip('x'), 'taken'],
    ['讲稿.pdf', zip('word/'), 'COURSEWARE.CONTENT'],
    ['幻灯.pptx', zip('word/document.xml'), 'COURSEWARE.CONTENT'],
    ['幻灯.pptx', pdf, 'COURSEWARE.CONTENT'],
    ['幻灯.pptm', zip('ppt/'), 'COURSEWARE.TYPE'],
    ['网页.html', Buffer.from('<script>'), 'COURSEWARE.TYPE'],
    ['课件.zip', zip('ppt/'), 'COURSEWARE.TYPE'],
    ['constructor.constructor', pdf, 'COURSEWARE.TYPE'],
    ['', pdf, 'COURSEWARE.TYPE'],
    ['讲稿.pdf', Buffer.alloc(0), 'COURSEWARE.EMPTY'],
  ])('%s', (name, bytes, expected) => {
    expect(codeOf(name, bytes)).toBe(expected);
  });

  it('keeps the name without a path or control characters', () => {
    expect(coursewareKind('C:\\课件\\走访\u0007.pdf', pdf)).toEqual({ name: '走访.pdf', mimeType: 'application/pdf' });
    expect(coursewareKind('../../etc/走访.pdf', pdf).name).toBe('走访.pdf');
    const long = coursewareKind(`${'📚'.repeat(300)}.pdf`, pdf).name;
    expect([...long]).toHaveLength(200);
    expect(() => encodeURIComponent(long)).not.toThrow();
  });

  it('names what it takes', () => {
    expect(COURSEWARE_ENDINGS).toEqual(['pptx', 'ppt', 'pdf', 'docx', 'doc', 'odp', 'odt', 'dps', 'wps']);
  });
});
