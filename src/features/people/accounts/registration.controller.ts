import { Body, Controller, Post } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Public } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { registrationBody, registrationResponse, type RegistrationBody } from './registration.contract.js';
import { RegistrationService } from './registration.service.js';

@Controller('registration')
export class RegistrationController {
  constructor(private readonly registration: RegistrationService) {}

  @Post()
  @Public()
  @Limited('sign-in')
  @Returns(registrationResponse, 201)
  register(@CurrentActor() actor: Actor, @Body({ schema: registrationBody }) body: RegistrationBody) {
    return this.registration.register(actor, body);
  }
}
