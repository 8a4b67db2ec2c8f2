import type { ProblemList } from './problems.js';

/** Markdown as plain text: marks of emphasis, headings and links go, the words stay; pictures lie elsewhere. */
export function markdownToText(text: string, problems: ProblemList): string {
  const picture = /!\[[^\]\n]*\]\((?!image:)([^)\s]+)/u.exec(text)?.[1];
  if (picture !== undefined) problems.error('PICTURE_ELSEWHERE', { source: picture.slice(0, 120) });
  return text
    .replaceAll(/^#{1,6}\s+/gm, '')
    .replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replaceAll(/(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])/g, '$1')
    .replaceAll(/`([^`\n]+)`/g, '$1')
    .replaceAll(/(?<!!)\[([^\]\n]+)\]\([^)\s]+\)/g, '$1')
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!])/g, '$1')
    .replaceAll(/[ \t]*\n[ \t]*/g, '\n')
    .trim();
}
