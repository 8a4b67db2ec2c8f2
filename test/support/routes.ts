import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { z } from 'zod';
import type { Permission } from '../../src/kernel/access.js';
import { PERMISSION_NEEDED, PUBLIC_ROUTE } from '../../src/platform/auth/can.decorator.js';
import { RETURNS, RETURNS_FILE, type DeclaredResponse } from '../../src/platform/http/returns.decorator.js';
import type { TestApp } from './app.js';

const METHODS = ['get', 'post', 'put', 'delete', 'patch'] as const;

/** One route of the application, as its decorators say. */
export interface Route {
  /** `ClassesController.list` */
  readonly name: string;
  readonly method: (typeof METHODS)[number];
  /** With `:parameters`. */
  readonly path: string;
  readonly isPublic: boolean;
  readonly permission: Permission | undefined;
  readonly declaresAnswer: boolean;
  /** Answers `{ items, total, page, size }`. */
  readonly isPagedList: boolean;
}

function isPaged(declared: DeclaredResponse | undefined): boolean {
  return (
    declared?.schema instanceof z.ZodObject &&
    ['items', 'total', 'size'].every((key) => key in (declared.schema as z.ZodObject).shape)
  );
}

/** Every route of the application. */
export function routesOf(app: TestApp): Route[] {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  return app.nest
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap((wrapper) => {
      const type = wrapper.metatype as (abstract new () => unknown) & { prototype: Record<string, () => unknown> };
      const prefix = Reflect.getMetadata('path', type) as string | string[];
      return scanner.getAllMethodNames(type.prototype).flatMap((name): Route[] => {
        const handler = type.prototype[name]!;
        const number = Reflect.getMetadata('method', handler) as number | undefined;
        const method = number === undefined ? undefined : METHODS[number];
        if (method === undefined) return [];
        const path = Reflect.getMetadata('path', handler) as string;
        const targets = [handler, type as unknown as () => unknown];
        return [
          {
            name: `${type.name}.${name}`,
            method,
            path: `/api/${String(prefix)}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
            isPublic: reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, targets) ?? false,
            permission: reflector.getAllAndOverride<Permission | undefined>(PERMISSION_NEEDED, targets),
            declaresAnswer: Reflect.hasMetadata(RETURNS, handler) || Reflect.hasMetadata(RETURNS_FILE, handler),
            isPagedList:
              method === 'get' && isPaged(Reflect.getMetadata(RETURNS, handler) as DeclaredResponse | undefined),
          },
        ];
      });
    });
}
