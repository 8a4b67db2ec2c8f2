import { describe, expect, it } from '@jest/globals';
import { SubjectFinder } from './subject-finder.js';

const subject = (id: number, parentId: number | null, name: string, fullName: string, path: string) => ({
  id,
  parentId,
  name,
  fullName,
  path,
});

describe('subjects that a file names', () => {
  const finder = new SubjectFinder([
    subject(1, null, '法律', '法律', '/1/'),
    subject(2, 1, '民法典', '法律 / 民法典', '/1/2/'),
    subject(3, 1, '选举', '法律 / 选举', '/1/3/'),
    subject(4, null, '治理', '治理', '/4/'),
    subject(5, 4, '选举', '治理 / 选举', '/4/5/'),
  ]);

  it.each([
    [['法律', '民法典'], 2],
    [['法律'], 1],
    // one name is enough where only one subject has it
    [['民法典'], 2],
    // two have it, none of them at the top
    [['选举'], null],
    [['治理', '选举'], 5],
    [['治理', '民法典'], null],
    [['没有'], null],
    [[], null],
  ])('%j is %s', (names, id) => {
    expect(finder.find(names)?.id ?? null).toBe(id);
  });

  it('says what would have to be added, and knows it afterwards', () => {
    expect(finder.walk(['治理', '议事', '协商'])).toMatchObject({ found: { id: 4 }, missing: ['议事', '协商'] });
    finder.add(subject(6, 4, '议事', '治理 / 议事', '/4/6/'));
    expect(finder.walk(['治理', '议事', '协商'])).toMatchObject({ found: { id: 6 }, missing: ['协商'] });
  });
});
