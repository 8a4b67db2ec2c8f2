/**
 * Holds what the web asks for against what the API answers. Every `request<Answer>('GET', '/api/…')` under web/src is looked
 * up in web/src/api/schema.d.ts (made from the routes): the route has to exist, and what it answers has to be
 * assignable to `Answer`. A path with a variable in a fixed place (`/api/${shelf}`) has to fit some route.
 */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const configFile = join(root, 'web/tsconfig.json');
const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, 'web'));
const program = ts.createProgram(
  fileNames.filter((file) => file.endsWith('.ts')),
  options,
);
const checker = program.getTypeChecker();

const schema = program.getSourceFile(join(root, 'web/src/api/schema.d.ts'));
const paths = checker.getDeclaredTypeOfSymbol(
  checker.getExportsOfModule(checker.getSymbolAtLocation(schema)).find((symbol) => symbol.name === 'paths'),
);
const routes = checker.getPropertiesOfType(paths).map((symbol) => ({ segments: symbol.name.split('/'), symbol }));

const typeOf = (symbol) => checker.getTypeOfSymbolAtLocation(symbol, schema);
function member(type, name) {
  const symbol = type && checker.getPropertyOfType(type, name);
  return symbol && checker.getNonNullableType(typeOf(symbol));
}

/** What a route answers when all goes well; `undefined` when there is no such route, `null` without JSON. */
function answerOf(route, method) {
  const operation = member(typeOf(route.symbol), method.toLowerCase());
  if (!operation || operation.flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined)) return undefined;
  const responses = member(operation, 'responses');
  for (const status of ['200', '201', '202']) {
    const content = member(member(responses, status), 'content');
    const json = member(content, 'application/json');
    if (json) return json;
  }
  return null;
}

const VARIABLE = '\0';

/** `/api/classes/${id}/close` as segments, with a mark for what is only known when it runs; null when nothing is fixed. */
function segmentsOf(node) {
  let text;
  if (ts.isStringLiteralLike(node)) text = node.text;
  else if (ts.isTemplateExpression(node)) {
    text = node.head.text + node.templateSpans.map((span) => VARIABLE + span.literal.text).join('');
  }
  return text?.startsWith('/api/') ? text.split('?')[0].split('/') : null;
}

function fits(route, segments) {
  return (
    route.segments.length === segments.length &&
    route.segments.every((own, index) => {
      const asked = segments[index];
      return own.startsWith('{') ? asked !== '' : own === asked || asked.includes(VARIABLE);
    })
  );
}

/** Of several routes the one that names the most segments; several with as many are all possible. */
function matching(segments, method) {
  const named = (route) => route.segments.filter((own, index) => own === segments[index]).length;
  const found = routes.filter((route) => fits(route, segments) && answerOf(route, method) !== undefined);
  const most = Math.max(0, ...found.map(named));
  return found.filter((route) => named(route) === most);
}

const problems = [];
let checked = 0;

function check(node, file) {
  const [methodNode, pathNode] = node.arguments;
  const segments = pathNode && segmentsOf(pathNode);
  if (!segments || !ts.isStringLiteral(methodNode)) return;
  checked += 1;
  const method = methodNode.text;
  const where = `${relative(root, file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const call = `${method} ${segments.join('/').replaceAll(VARIABLE, '…')}`;
  const found = matching(segments, method);
  if (found.length === 0) problems.push(`${where}  ${call}: there is no such route`);
  const asked = node.typeArguments?.[0];
  if (!asked || found.length !== 1) return;
  const wanted = checker.getTypeFromTypeNode(asked);
  const answer = answerOf(found[0], method);
  if (answer === null || wanted.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Void | ts.TypeFlags.TypeParameter)) return;
  if (!checker.isTypeAssignableTo(answer, wanted)) {
    problems.push(`${where}  ${call}: the answer is not ${asked.getText()}${difference(answer, wanted)}`);
  }
}

/** The way to the first part that does not fit, for the message. */
function difference(answer, wanted, path = '', depth = 0) {
  if (depth > 8) return path;
  const element = (type) => checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (element(answer) && element(wanted)) return difference(element(answer), element(wanted), `${path}[]`, depth + 1);
  for (const property of checker.getPropertiesOfType(wanted)) {
    const own = checker.getPropertyOfType(answer, property.name);
    const want = checker.getTypeOfSymbolAtLocation(property, schema);
    if (!own) {
      if (property.flags & ts.SymbolFlags.Optional) continue;
      return `: ${path}.${property.name} is not in it`;
    }
    if (!checker.isTypeAssignableTo(typeOf(own), want))
      return difference(typeOf(own), want, `${path}.${property.name}`, depth + 1);
  }
  return `: ${path} is ${checker.typeToString(answer).slice(0, 160)} and not ${checker.typeToString(wanted).slice(0, 160)}`;
}

for (const file of program.getSourceFiles()) {
  if (file.isDeclarationFile || file.fileName.includes('node_modules')) continue;
  const visit = (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'request')
      check(node, file);
    ts.forEachChild(node, visit);
  };
  visit(file);
}

if (problems.length > 0) console.error(problems.join('\n'));
console.log(`${checked} calls of the API looked at.`);
process.exit(problems.length > 0 ? 1 : 0);
