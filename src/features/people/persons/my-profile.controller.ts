import { Body, Controller, Get, Header, Put } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { myContactsBody, myProfileResponse, type MyContactsBody } from './my-profile.contract.js';
import { MyProfileService } from './my-profile.service.js';

/** One's own file (自己的资料). */
@Controller('me')
export class MyProfileController {
  constructor(private readonly service: MyProfileService) {}

  @Get('profile')
  @Can('self.use')
  @Returns(myProfileResponse)
  @Header('Cache-Control', 'no-store')
  profile(@CurrentActor() actor: Actor) {
    return this.service.of(actor);
  }

  /** Limited: the answer tells whether a phone has an account. */
  @Put('contacts')
  @Limited('expensive')
  @Can('self.use')
  @Returns(myProfileResponse)
  @Header('Cache-Control', 'no-store')
  async correct(@CurrentActor() actor: Actor, @Body({ schema: myContactsBody }) body: MyContactsBody) {
    await this.service.correct(actor, body);
    return this.service.of(actor);
  }
}
