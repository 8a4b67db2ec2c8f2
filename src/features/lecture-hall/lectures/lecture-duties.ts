import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Duties } from '../../duties/duties.public.js';
import { MyLecturesQueries } from './my-lectures.queries.js';

/** What the lecture hall puts on everybody's list of what is due (要办的事). */
@Injectable()
export class LectureDuties implements OnModuleInit {
  constructor(
    private readonly duties: Duties,
    private readonly lectures: MyLecturesQueries,
  ) {}

  onModuleInit(): void {
    this.duties.define('lectures', (actor) => this.lectures.duties(actor));
  }
}
