import { Module } from '@nestjs/common';
import { RegistrationService } from './registration.service.js';
import { RegistrationController } from './registration.controller.js';
import { AccountsService } from './accounts.service.js';
import { AccountsQueries } from './accounts.queries.js';
import { AccountsController } from './accounts.controller.js';
import { AccountMakersRepository } from './account-makers.repository.js';
import { AccountDetail } from './account-detail.js';
import { SpreadsheetReader } from '../../platform/spreadsheet/spreadsheet-reader.js';
import { RosterImportsController } from './roster-imports.controller.js';
import { RosterWriter } from './roster-writer.js';
import { RosterTotals } from './roster-totals.js';
import { RosterRowViews } from './roster-row-views.js';
import { RosterRowsRepository } from './roster-rows.repository.js';
import { RosterMendsService } from './roster-mends.service.js';
import { RosterImportsService } from './roster-imports.service.js';
import { RosterImportsRepository } from './roster-imports.repository.js';
import { RosterImportsQueries } from './roster-imports.queries.js';
import { RosterFiles } from './roster-files.js';
import { RosterCodec } from './roster-content.js';
import { RosterChecker } from './roster-checker.js';
import { ReadRoster } from './read-roster.js';
import { MyProfileController } from './my-profile.controller.js';
import { MyProfileService } from './my-profile.service.js';
import { KnownPersonsQueries } from './known-persons.queries.js';
import { ImportRoster } from './import-roster.js';
import { CheckRoster } from './check-roster.js';
import { ApplyUnitChanges } from './apply-unit-changes.js';
import { AssignmentsService } from './assignments.service.js';
import { DailyRound } from './daily-round.js';
import { EstablishmentQueries } from './establishment.queries.js';
import { OutsideUnitsQueries } from './outside-units.queries.js';
import { PostQuotasService } from './post-quotas.service.js';
import { OutsideUnitsService } from './outside-units.service.js';
import { People } from './people.public.js';
import { PeopleQueries } from './people.queries.js';
import { PersonDetail } from './person-detail.js';
import { DataKeyCheck } from './data-key-check.js';
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
  controllers: [
    AccountsController,
    RegistrationController,
    UnitsController,
    OutsideUnitsController,
    PersonsController,
    MyProfileController,
    RosterImportsController,
  ],
  providers: [
    AccountDetail,
    AccountMakersRepository,
    AccountsQueries,
    AccountsService,
    RegistrationService,
    ApplyUnitChanges,
    AssignmentsService,
    DailyRound,
    EstablishmentQueries,
    OutsideUnitsQueries,
    OutsideUnitsService,
    PostQuotasService,
    People,
    PeopleQueries,
    PersonDetail,
    DataKeyCheck,
    PersonNumbers,
    PersonsQueries,
    PersonsRepository,
    PersonsService,
    CheckRoster,
    ImportRoster,
    KnownPersonsQueries,
    MyProfileService,
    ReadRoster,
    RosterChecker,
    RosterCodec,
    RosterFiles,
    RosterImportsQueries,
    RosterImportsRepository,
    RosterImportsService,
    RosterMendsService,
    RosterRowsRepository,
    RosterRowViews,
    RosterTotals,
    RosterWriter,
    SensitiveViews,
    SpreadsheetReader,
    UnitDetail,
    UnitsQueries,
    UnitsRepository,
    UnitsService,
  ],
  exports: [People],
})
export class PeopleModule {}
