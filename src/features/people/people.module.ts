import { Module } from '@nestjs/common';
import { RegistrationService } from './accounts/registration.service.js';
import { RegistrationController } from './accounts/registration.controller.js';
import { AccountsService } from './accounts/accounts.service.js';
import { AccountsQueries } from './accounts/accounts.queries.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { AccountMakersRepository } from './accounts/account-makers.repository.js';
import { AccountDetail } from './accounts/account-detail.js';
import { SpreadsheetReader } from '../../platform/spreadsheet/spreadsheet-reader.js';
import { RosterImportsController } from './rosters/roster-imports.controller.js';
import { RosterWriter } from './rosters/roster-writer.js';
import { RosterTotals } from './rosters/roster-totals.js';
import { RosterRowViews } from './rosters/roster-row-views.js';
import { RosterRowsRepository } from './rosters/roster-rows.repository.js';
import { RosterMendsService } from './rosters/roster-mends.service.js';
import { RosterImportsService } from './rosters/roster-imports.service.js';
import { RosterImportsRepository } from './rosters/roster-imports.repository.js';
import { RosterImportsQueries } from './rosters/roster-imports.queries.js';
import { RosterFiles } from './rosters/roster-files.js';
import { RosterCodec } from './rosters/roster-content.js';
import { RosterChecker } from './rosters/roster-checker.js';
import { ReadRoster } from './rosters/read-roster.js';
import { MyProfileController } from './persons/my-profile.controller.js';
import { MyProfileService } from './persons/my-profile.service.js';
import { KnownPersonsQueries } from './rosters/known-persons.queries.js';
import { ImportRoster } from './rosters/import-roster.js';
import { CheckRoster } from './rosters/check-roster.js';
import { ApplyUnitChanges } from './units/apply-unit-changes.js';
import { AssignmentsService } from './persons/assignments.service.js';
import { CadresQueries } from './persons/cadres.queries.js';
import { DailyRound } from './daily-round.js';
import { EstablishmentQueries } from './units/establishment.queries.js';
import { OutsideUnitsQueries } from './units/outside-units.queries.js';
import { PostQuotasService } from './units/post-quotas.service.js';
import { OutsideUnitsService } from './units/outside-units.service.js';
import { People } from './people.public.js';
import { PeopleQueries } from './people.queries.js';
import { PersonDetail } from './persons/person-detail.js';
import { DataKeyCheck } from './data-key-check.js';
import { PersonNumbers } from './persons/person-numbers.js';
import { PersonsController } from './persons/persons.controller.js';
import { PersonsQueries } from './persons/persons.queries.js';
import { PersonsRepository } from './persons/persons.repository.js';
import { PersonsService } from './persons/persons.service.js';
import { SensitiveViews } from './persons/sensitive-views.service.js';
import { UnitDetail } from './units/unit-detail.js';
import { OutsideUnitsController, UnitsController } from './units/units.controller.js';
import { UnitsQueries } from './units/units.queries.js';
import { UnitsRepository } from './units/units.repository.js';
import { UnitsService } from './units/units.service.js';

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
    CadresQueries,
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
