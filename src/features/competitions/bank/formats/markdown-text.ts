/** Markdown as plain text: marks of emphasis, headings and links go, the words stay. */
export function markdownToText(text: string): string {
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
