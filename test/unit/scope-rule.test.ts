import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const FEATURES = new URL('../../src/features', import.meta.url).pathname;

interface Method {
  readonly name: string;
  readonly scoped: boolean;
  /** The reason given after `@unscoped`, if the tag is there. */
  readonly reason: string | undefined;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(queries|repository)\.ts$/.test(file))
    .map((file) => join(folder, file));
}

function isPrivate(member: ts.MethodDeclaration): boolean {
  return (ts.getModifiers(member) ?? []).some(
    (modifier) => modifier.kind === ts.SyntaxKind.PrivateKeyword || modifier.kind === ts.SyntaxKind.ProtectedKeyword,
  );
}

function methodsOf(file: string, text = readFileSync(file, 'utf8')): Method[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Method[] = [];
  source.forEachChild((node) => {
    if (!ts.isClassDeclaration(node)) return;
    for (const member of node.members) {
      if (!ts.isMethodDeclaration(member) || isPrivate(member)) continue;
      const tag = [...ts.getJSDocTags(member), ...ts.getJSDocTags(node)].find((one) => one.tagName.text === 'unscoped');
      found.push({
        name: `${node.name?.text ?? '?'}.${member.name.getText(source)}`,
        scoped: member.parameters.some((parameter) => /\bScope\b/.test(parameter.type?.getText(source) ?? '')),
        reason: tag && (ts.getTextOfJSDocComment(tag.comment) ?? '').trim(),
      });
    }
  });
  return found;
}

describe('queries and repositories of features', () => {
  const methods = filesOf(FEATURES).flatMap((file) => methodsOf(file));

  it('are found', () => {
    expect(methods.length).toBeGreaterThan(10);
  });

  it('take a Scope, or say with `@unscoped` (on the method or its class) why the question has none', () => {
    expect(
      methods.filter((method) => !method.scoped && method.reason === undefined).map((method) => method.name),
    ).toEqual([]);
  });

  it('give a reason, not just the tag', () => {
    expect(
      methods.filter((method) => method.reason !== undefined && method.reason.length < 15).map((method) => method.name),
    ).toEqual([]);
  });

  it('would notice one without', () => {
    const text = [
      'class X { list(a: string) {}',
      'find(scope: Scope) {}',
      '/** @unscoped own rows of the actor only */',
      'mine() {}',
      'private p() {} }',
      '/** @unscoped works on one class that a scoped read has found */',
      'class Y { save() {} }',
    ].join('\n');
    expect(methodsOf('x.queries.ts', text)).toEqual([
      { name: 'X.list', scoped: false, reason: undefined },
      { name: 'X.find', scoped: true, reason: undefined },
      { name: 'X.mine', scoped: false, reason: 'own rows of the actor only' },
      { name: 'Y.save', scoped: false, reason: 'works on one class that a scoped read has found' },
    ]);
  });
});
