import { SetMetadata } from '@nestjs/common';
import type { Permission } from '../../kernel/access.js';

export const PERMISSION_NEEDED = Symbol('permission-needed');
export const PUBLIC_ROUTE = Symbol('public-route');
export const BEFORE_PASSWORD_CHANGE = Symbol('before-password-change');

/** The route needs this permission. A route with neither `@Can` nor `@Public` is refused, and fails a test. */
export const Can = (permission: Permission): MethodDecorator & ClassDecorator =>
  SetMetadata(PERMISSION_NEEDED, permission);

/** The route is open to visitors; a signed-in actor is recognised all the same. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC_ROUTE, true);

/** The route may be used while the first password still has to be changed. */
export const BeforePasswordChange = (): MethodDecorator => SetMetadata(BEFORE_PASSWORD_CHANGE, true);
