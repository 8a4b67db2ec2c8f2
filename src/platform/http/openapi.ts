import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  ApiBearerAuth,
  ApiDefaultResponse,
  ApiProduces,
  ApiResponse,
  DocumentBuilder,
  SwaggerModule,
} from '@nestjs/swagger';
import { z } from 'zod';
import { PERMISSION_NEEDED, PUBLIC_ROUTE } from '../auth/can.decorator.js';
import { shareRepeated } from './openapi-components.js';
import { RETURNS, RETURNS_FILE, type DeclaredResponse } from './returns.decorator.js';

const METHOD_METADATA = 'method';
const POST = 1;

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; the web translates it.' },
    params: { type: 'object', additionalProperties: true },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
    requestId: { type: 'string' },
  },
} as const;

/** Carries `@Returns` and the access rules over into the decorators that the document is made from. */
function describeRoutes(app: NestFastifyApplication): void {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  for (const wrapper of app.get(DiscoveryService, { strict: false }).getControllers()) {
    const prototype = wrapper.metatype?.prototype as Record<string, (...parameters: unknown[]) => unknown> | undefined;
    if (prototype === undefined || wrapper.metatype === null) continue;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
      if (handler === undefined || descriptor === undefined || !Reflect.hasMetadata(METHOD_METADATA, handler)) continue;
      const targets = [handler, wrapper.metatype as () => unknown];
      const apply = (decorator: MethodDecorator): void => void decorator(prototype, name, descriptor);
      const declared = reflector.get<DeclaredResponse | undefined>(RETURNS, handler);
      const isPost = Reflect.getMetadata(METHOD_METADATA, handler) === POST;
      if (declared) {
        const { $schema: _dialect, ...schema } = z.toJSONSchema(declared.schema, {
          io: 'output',
          unrepresentable: 'any',
        });
        apply(ApiResponse({ status: declared.status ?? (isPost ? 201 : 200), schema: schema as object }));
      }
      const file = reflector.get<string | undefined>(RETURNS_FILE, handler);
      if (file !== undefined) {
        apply(ApiProduces(file));
        apply(ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } }));
      }
      apply(ApiDefaultResponse({ description: 'RFC 9457 problem', schema: problemSchema as object }));
      const isPublic = reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, targets) ?? false;
      if (!isPublic && reflector.getAllAndOverride<string | undefined>(PERMISSION_NEEDED, targets))
        apply(ApiBearerAuth());
    }
  }
}

/** The OpenAPI 3 document of all routes. */
export function openApiDocument(app: NestFastifyApplication): object {
  describeRoutes(app);
  const options = new DocumentBuilder()
    .setTitle('讲堂 · Cadre training centre')
    .setDescription('Errors are RFC 9457 problems with a stable `code`. Lists take `page`, `size` (≤ 100) and `sort`.')
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, options, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
    autoTagControllers: true,
  });
  shareRepeated(document);
  return document;
}
