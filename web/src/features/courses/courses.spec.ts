import { describe, expect, it } from '@jest/globals';
import { drawPlaces } from './map';
import { markedPieces } from './marks';

describe('markedPieces', () => {
  it.each([
    ['物业纠纷调解', ['物业', '纠纷'], ['[物业]', '[纠纷]', '调解']],
    ['走进物业自管楼院', ['物业'], ['走进', '[物业]', '自管楼院']],
    ['KT-12', ['kt'], ['[KT]', '-12']],
    ['一加一 (1+1)', ['(1+1)'], ['一加一 ', '[(1+1)]']],
    ['没有', [], ['没有']],
  ])('%s', (text, marks, pieces) => {
    expect(markedPieces(text, marks).map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))).toEqual(pieces);
  });
});

describe('drawPlaces', () => {
  it('puts one place in the middle', () => {
    expect(drawPlaces([{ longitude: 115.4, latitude: 28.7 }], 400, 300, 40).points).toEqual([{ x: 200, y: 150 }]);
  });

  it('keeps every place inside the margin, north above south and east right of west', () => {
    const { points, scale } = drawPlaces(
      [
        { longitude: 115.38, latitude: 28.69 },
        { longitude: 115.42, latitude: 28.72 },
        { longitude: 115.4, latitude: 28.7 },
      ],
      400,
      300,
      40,
    );
    for (const { x, y } of points) {
      expect(x).toBeGreaterThanOrEqual(39.9);
      expect(x).toBeLessThanOrEqual(360.1);
      expect(y).toBeGreaterThanOrEqual(39.9);
      expect(y).toBeLessThanOrEqual(260.1);
    }
    expect(points[0]?.y).toBeGreaterThan(points[1]?.y ?? 0);
    expect(points[0]?.x).toBeLessThan(points[1]?.x ?? 0);
    expect(scale.width).toBeLessThanOrEqual(100);
  });
});
