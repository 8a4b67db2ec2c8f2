import { Module } from '@nestjs/common';
import { ApplyUnitChanges } from './apply-unit-changes.js';
import { AssignmentsService } from './assignments.service.js';
import { EstablishmentQueries } from './establishment.queries.js';
import { OutsideUnitsService } from './outside-units.service.js';
import { People } from './people.public.js';
import { PeopleQueries } from './people.queries.js';
import { PersonDetail } from './person-detail.js';
import { PersonNumbers } from './person-numbers.js';
import { PersonsController } from './persons.controller.js';
import { PersonsQueries } from './persons.queries.js';
import { PersonsRepository } from './persons.repository.js';
import { PersonsService } from './persons.service.js';
import { SensitiveViews } from './sensitive-views.service.js';
import { UnitDetail } from './unit-detail.js';
import { OutsideUnitsController, UnitsController } from './units.controller.js';
import { UnitsQueries } from './units.queries.js';
import { UnitsRepository } from './units.repository.js';
import { UnitsService } from './units.service.js';

/** Organisations, people, their accounts, and how rosters come in. */
@Module({
  controllers: [UnitsController, OutsideUnitsController, PersonsController],
  providers: [
    ApplyUnitChanges,
    AssignmentsService,
    EstablishmentQueries,
    OutsideUnitsService,
    People,
    PeopleQueries,
    PersonDetail,
    PersonNumbers,
    PersonsQueries,
    PersonsRepository,
    PersonsService,
    SensitiveViews,
    UnitDetail,
    UnitsQueries,
    UnitsRepository,
    UnitsService,
  ],
  exports: [People],
})
export class PeopleModule {}
