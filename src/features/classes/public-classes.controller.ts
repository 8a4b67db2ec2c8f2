import { Controller, Get, Param, Query } from '@nestjs/common';
import { Public } from '../../platform/auth/can.decorator.js';
import { Returns } from '../../platform/http/returns.decorator.js';
import { ClassDetailQueries } from './class-detail.queries.js';
import { classCardPage, classDetail, classId, publicClassQuery, type PublicClassQuery } from './class.contract.js';
import { ClassQueries } from './class.queries.js';

/** Training classes as everybody may see them: no person in them but the class teacher's name. */
@Controller('public/classes')
export class PublicClassesController {
  constructor(
    private readonly classes: ClassQueries,
    private readonly details: ClassDetailQueries,
  ) {}

  @Get()
  @Public()
  @Returns(classCardPage)
  list(@Query({ schema: publicClassQuery }) query: PublicClassQuery) {
    return this.classes.publicPage(query);
  }

  @Get(':id')
  @Public()
  @Returns(classDetail)
  detail(@Param('id', { schema: classId }) id: number) {
    return this.details.forPublic(id);
  }
}
