import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';

export interface DeclaredResponse {
  readonly schema: z.ZodType;
  readonly status?: number;
}

export const RETURNS = Symbol('returns');

/**
 * Declares the shape of a route's answer: the OpenAPI document takes it over, and in tests every answer is held
 * against it. Kept apart from the documentation library, so that a start does not have to load that.
 */
export const Returns = (schema: z.ZodType, status?: number): MethodDecorator =>
  SetMetadata(RETURNS, { schema, status } satisfies DeclaredResponse);

/** Declares that a route sends a file and not JSON. */
export const RETURNS_FILE = Symbol('returns-file');
export const ReturnsFile = (mediaType: string): MethodDecorator => SetMetadata(RETURNS_FILE, mediaType);
