import { describe, expect, it } from '@jest/globals';
import { shareRepeated } from './openapi-components.js';

const course = {
  type: 'object',
  properties: {
    code: { type: 'string', description: 'the call number of the course, given once and kept for ever' },
    detail: { type: 'object', properties: { minutes: { type: 'integer', minimum: 1, maximum: 2880 } } },
  },
  required: ['code', 'detail'],
};
const answer = (schema: object) => ({ responses: { 200: { content: { 'application/json': { schema } } } } });

describe('the document of the API', () => {
  it('names a shape that stands in it twice, by the first route that answers with it', () => {
    const document: Parameters<typeof shareRepeated>[0] = {
      paths: {
        '/a': { get: { operationId: 'Courses_get', ...answer(structuredClone(course)) } },
        '/b': { get: { operationId: 'Courses_list', ...answer({ type: 'array', items: structuredClone(course) }) } },
      },
    };
    shareRepeated(document);
    expect(document.components?.schemas).toEqual({ Courses_get_answer: course });
    expect(JSON.stringify(document.paths).match(/#\/components\/schemas\/Courses_get_answer/g)).toHaveLength(2);
  });

  it('leaves a shape that stands alone, and small ones, where they are', () => {
    const small = { type: 'object', properties: { done: { const: true } } };
    const document = {
      paths: {
        '/a': { get: { operationId: 'A', ...answer(structuredClone(course)) } },
        '/b': { get: { operationId: 'B', ...answer(structuredClone(small)) } },
        '/c': { get: { operationId: 'C', ...answer(structuredClone(small)) } },
      },
    };
    const before = structuredClone(document.paths);
    shareRepeated(document);
    expect(document.paths).toEqual(before);
  });
});
