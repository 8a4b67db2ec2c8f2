import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { ShapeError, type FieldProblem } from './shape-error.js';
import { unreadableTexts } from './unreadable-text.js';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
  readonly code?: string;
  readonly keys?: readonly string[];
}

function pathOf(issue: Issue): string {
  return (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
}

function problemsOf(issue: Issue): FieldProblem[] {
  const at = pathOf(issue);
  const code = issue.code ?? 'invalid';
  if (issue.keys) {
    return issue.keys.map((key) => ({
      path: at ? `${at}.${key}` : key,
      code: 'unrecognized_key',
      message: issue.message,
    }));
  }
  return [{ path: at, code, message: issue.message }];
}

/** Validates every parameter that has a schema and answers with one {@link ShapeError} that names each field. */
class SchemaPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const unreadable = metadata.schema === undefined ? [] : unreadableTexts(value);
    if (unreadable.length > 0) throw new ShapeError(unreadable);
    return super.transform(value, metadata);
  }
}

export function schemaPipe(): StandardSchemaValidationPipe {
  return new SchemaPipe({
    exceptionFactory: (issues) => new ShapeError((issues as readonly Issue[]).flatMap(problemsOf)),
  });
}
