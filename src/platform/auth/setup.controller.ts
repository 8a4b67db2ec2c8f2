import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Limited } from '../http/rate-limit.decorator.js';
import { Returns } from '../http/returns.decorator.js';
import { setupBody, setupNeededResponse, setupResponse, type SetupBody } from './auth.contract.js';
import { Public } from './can.decorator.js';
import { Setup } from './setup.js';

@Controller('setup')
@Public()
export class SetupController {
  constructor(private readonly setup: Setup) {}

  @Get()
  @Returns(setupNeededResponse)
  async needed() {
    return { needed: await this.setup.needed() };
  }

  @Post()
  @Limited('sign-in')
  @HttpCode(201)
  @Returns(setupResponse, 201)
  async run(@Body({ schema: setupBody }) body: SetupBody) {
    return { handedOut: await this.setup.run(body) };
  }
}
