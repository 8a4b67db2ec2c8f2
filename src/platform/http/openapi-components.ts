/**
 * The document of the routes repeats what they share: the problem of every refusal, the course in twelve answers. Shapes that
 * stand in it more than once move into `components.schemas` and are referred to; that makes the document, and the types
 * made from it, ten times smaller.
 */
type Schema = Record<string, unknown>;

interface Operation {
  readonly operationId?: string;
  readonly requestBody?: { content?: Record<string, { schema?: Schema }> };
  readonly responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}

interface ApiDocument {
  readonly paths: object;
  components?: { schemas?: Record<string, unknown> };
}

/** Characters of JSON; below this a reference is longer than what it refers to. */
const WORTH_A_NAME = 160;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('$ref' in value);

/** The schemas directly inside a schema, each with the name of its place. */
function* inside(schema: Schema): Generator<{ place: string; schema: Schema; put: (value: Schema) => void }> {
  for (const key of ['items', 'additionalProperties']) {
    const value = schema[key];
    if (isSchema(value))
      yield { place: key === 'items' ? 'item' : 'value', schema: value, put: (next) => (schema[key] = next) };
  }
  for (const key of ['anyOf', 'oneOf', 'allOf', 'prefixItems']) {
    const list = schema[key];
    if (!Array.isArray(list)) continue;
    for (const [index, value] of (list as unknown[]).entries()) {
      if (isSchema(value)) yield { place: `option${index + 1}`, schema: value, put: (next) => (list[index] = next) };
    }
  }
  const properties = schema['properties'];
  if (!isSchema(properties)) return;
  for (const [name, value] of Object.entries(properties)) {
    if (isSchema(value)) yield { place: name, schema: value, put: (next) => (properties[name] = next) };
  }
}

/** The whole schemas of a document: bodies and answers, named by their operation. */
function* wholes(document: ApiDocument): Generator<{ name: string; holder: { schema?: Schema } }> {
  for (const path of Object.values(document.paths) as Record<string, Operation>[]) {
    for (const operation of Object.values(path)) {
      const id = operation.operationId ?? 'Route';
      for (const holder of Object.values(operation.requestBody?.content ?? {})) yield { name: `${id}_body`, holder };
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        const name = status === 'default' ? 'Problem' : `${id}_answer`;
        for (const holder of Object.values(response.content ?? {})) yield { name, holder };
      }
    }
  }
}

/** Moves shapes that stand in the document more than once into its components. Changes the document. */
export function shareRepeated(document: ApiDocument): void {
  const seen = new Map<string, number>();
  const count = (schema: Schema): void => {
    const text = JSON.stringify(schema);
    if (text.length < WORTH_A_NAME) return;
    seen.set(text, (seen.get(text) ?? 0) + 1);
    for (const part of inside(schema)) count(part.schema);
  };
  for (const { holder } of wholes(document)) if (isSchema(holder.schema)) count(holder.schema);

  const names = new Map<string, string>();
  const shared: Record<string, unknown> = {};
  const free = (wish: string): string => {
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? wish : `${wish}_${number}`;
      if (!(name in shared)) return name;
    }
  };
  const replaced = (schema: Schema, wish: string): Schema => {
    const text = JSON.stringify(schema);
    const isShared = (seen.get(text) ?? 0) > 1;
    const known = names.get(text);
    if (isShared && known !== undefined) return { $ref: `#/components/schemas/${known}` };
    const name = isShared ? free(wish) : wish;
    if (isShared) {
      names.set(text, name);
      shared[name] = schema;
    }
    for (const part of inside(schema)) part.put(replaced(part.schema, `${name}_${part.place}`));
    return isShared ? { $ref: `#/components/schemas/${name}` } : schema;
  };
  for (const { name, holder } of wholes(document)) {
    if (isSchema(holder.schema)) holder.schema = replaced(structuredClone(holder.schema), name);
  }
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...shared } };
}
