import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Duties } from '../../duties/duties.public.js';
import { MyRoundsQueries } from './my-rounds.queries.js';

/** What the competitions put on everybody's list of what is due (要办的事). */
@Injectable()
export class RoundDuties implements OnModuleInit {
  constructor(
    private readonly duties: Duties,
    private readonly rounds: MyRoundsQueries,
  ) {}

  onModuleInit(): void {
    this.duties.define('competitions', (actor) => this.rounds.duties(actor));
  }
}
