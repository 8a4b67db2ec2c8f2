import { createSecretKey } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { AppConfig, deriveKey } from '../../config/config.js';
import { AccessGuard } from './access.guard.js';
import { AccessTokens } from './access-tokens.js';
import { Accounts } from './accounts.js';
import { AccountsRepository } from './accounts.repository.js';
import { ActorSnapshotsRepository } from './actor-snapshots.repository.js';
import { Actors } from './actors.js';
import { AuthController } from './auth.controller.js';
import { ChangePassword } from './change-password.js';
import { Me } from './me.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';
import { SessionsRepository } from './sessions.repository.js';
import { SetupController } from './setup.controller.js';
import { Setup } from './setup.js';
import { SignIn } from './sign-in.js';

@Global()
@Module({
  imports: [
    JwtModule.registerAsync({
      inject: [AppConfig],
      // A KeyObject is parsed once; a string would be parsed again for every token.
      useFactory: (config: AppConfig) => ({
        secret: createSecretKey(deriveKey(config.sessionSecret, 'access-token')),
        signOptions: { algorithm: 'HS256' },
        verifyOptions: { algorithms: ['HS256'] },
      }),
    }),
  ],
  controllers: [AuthController, SetupController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    AccessTokens,
    Accounts,
    AccountsRepository,
    ActorSnapshotsRepository,
    Actors,
    ChangePassword,
    Me,
    Passwords,
    Sessions,
    SessionsRepository,
    Setup,
    SignIn,
  ],
  exports: [AccessTokens, Accounts, AccountsRepository, Actors, Passwords, Sessions],
})
export class AuthModule {}
