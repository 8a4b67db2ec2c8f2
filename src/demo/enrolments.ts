import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EnrolmentAdminService } from '../features/classes/enrolments/enrolment-admin.service.js';
import { MyEnrolmentsService } from '../features/classes/enrolments/my-enrolments.service.js';
import { NominationsService } from '../features/classes/enrolments/nominations.service.js';
import type { Actor, PersonnelCategory } from '../kernel/access.js';
import { actorFor } from './actors.js';
import type { ClassFate } from './content/classes.js';
import type { LoadedPeople, LoadedPerson, LoadedUnit } from './load-people.js';
import { secretaryKey } from './people/cast.js';
import { COMMUNITIES, communityKey, PROVINCE, ROOT, YICHUN } from './people/units.js';

interface Receipt {
  readonly id: number;
}

/** People come into the classes by the services they use themselves: they enrol, units nominate, the centre confirms. */
export class Enrolments {
  private readonly mine: MyEnrolmentsService;
  private readonly nominations: NominationsService;
  private readonly admin: EnrolmentAdminService;

  constructor(
    app: NestFastifyApplication,
    private readonly people: LoadedPeople,
    private readonly staff: Actor,
  ) {
    this.mine = app.get(MyEnrolmentsService, { strict: false });
    this.nominations = app.get(NominationsService, { strict: false });
    this.admin = app.get(EnrolmentAdminService, { strict: false });
  }

  async fill(fate: ClassFate, classId: number): Promise<void> {
    const trainee = this.people.person('trainee');
    const welfare = this.county('PUBLIC_WELFARE_POST').filter((person) => person !== trainee);
    const leaders = this.county('GROUP_LEADER');
    const yichun = this.outside(true);
    const elsewhere = this.outside(false);
    switch (fate) {
      case 'FINISHED': {
        const county = [trainee, ...welfare.slice(0, 15), ...leaders.slice(0, 7)];
        const ids = await this.nominate(classId, [...county, ...yichun.slice(0, 13), ...elsewhere.slice(0, 8)]);
        return this.confirm(classId, ids);
      }
      case 'ENROLLING': {
        // 24 + 13 + 7 of 60 seats: 35 confirmed, five nominated, four still to be nominated
        const county = [...welfare.slice(20, 36), ...leaders.slice(10, 14)];
        const ids = await this.nominate(classId, [...county, ...yichun.slice(11, 24), ...elsewhere.slice(8, 15)]);
        await this.confirm(classId, ids.slice(0, 35));
        await this.enrol(classId, [trainee, ...leaders.slice(14, 17)]);
        return;
      }
      case 'NEARLY_FULL': {
        const ids = await this.nominate(classId, leaders.slice(20, 53));
        return this.confirm(classId, ids.slice(0, 30));
      }
      case 'FULL': {
        const seated = [...welfare.slice(40, 60), ...leaders.slice(60, 68), ...yichun.slice(2, 14)];
        const [first] = await this.enrol(classId, seated);
        await this.enrol(classId, [trainee, ...leaders.slice(68, 72), ...yichun.slice(14, 15)]);
        // Somebody of the county gives a seat back: the first of the county's people on the waiting list is offered it.
        if (first !== undefined && seated[0] !== undefined)
          await this.mine.withdraw(actorFor(seated[0]), first.id, '当天另有防汛值班');
        return;
      }
      case 'CLOSED': {
        const ids = await this.nominate(classId, [...welfare.slice(60, 78), ...leaders.slice(80, 96)]);
        return this.confirm(classId, ids);
      }
      case 'CANCELLED':
        await this.enrol(classId, [...welfare.slice(78, 84), ...elsewhere.slice(4, 8)]);
        return;
      case 'DRAFT':
      case 'NOT_OPEN':
        return;
    }
  }

  /** Together, in this order: they stand in one line. */
  private enrol(classId: number, people: readonly LoadedPerson[]): Promise<Receipt[]> {
    return Promise.all(people.map((person) => this.mine.enrol(actorFor(person), classId)));
  }

  /** Each unit puts its own people forward. @returns the ids of the enrolments */
  private async nominate(classId: number, people: readonly LoadedPerson[]): Promise<number[]> {
    const byUnit = new Map<LoadedUnit, LoadedPerson[]>();
    for (const person of people) {
      const head = this.headOf(person);
      byUnit.set(head, [...(byUnit.get(head) ?? []), person]);
    }
    const answers = await Promise.all(
      [...byUnit].map(([unit, members]) =>
        this.nominations.nominatePeople(
          this.nominator(unit),
          classId,
          members.map((member) => member.id),
        ),
      ),
    );
    return answers.flat().map(({ enrolmentId, error }) => {
      if (enrolmentId === null) throw new Error(`The demonstration could not nominate: ${error?.code ?? ''}`);
      return enrolmentId;
    });
  }

  private async confirm(classId: number, ids: readonly number[]): Promise<void> {
    const refused = (await this.admin.confirmMany(this.staff, classId, ids, true)).find((answer) => answer.error);
    if (refused) throw new Error(`The demonstration could not confirm: ${refused.error?.code ?? ''}`);
  }

  /** The community, or for people from outside the whole province. */
  private headOf(person: LoadedPerson): LoadedUnit {
    const community = COMMUNITIES.map((name) => this.people.unit(communityKey(name))).find((unit) =>
      person.unit.path.startsWith(unit.path),
    );
    return community ?? this.people.unit(PROVINCE);
  }

  private nominator(unit: LoadedUnit): Actor {
    const community = COMMUNITIES.find((name) => this.people.unit(communityKey(name)) === unit);
    if (community === undefined) return actorFor(this.people.person('contact'), 'UNIT_CONTACT', { unit });
    return actorFor(this.people.person(secretaryKey(community)), 'COMMUNITY_SECRETARY', { unit });
  }

  private county(category: PersonnelCategory): LoadedPerson[] {
    const { path } = this.people.unit(ROOT);
    return this.people.everybody.filter((person) => person.category === category && person.unit.path.startsWith(path));
  }

  /** Trainees of our own city, or of the others; those with an account stay free to enrol by themselves. */
  private outside(ofOurCity: boolean): LoadedPerson[] {
    const { id } = this.people.unit(YICHUN);
    return this.people.everybody.filter(
      ({ category, key, unit }) =>
        category === 'EXTERNAL_TRAINEE' && key === null && (unit.cityId === id) === ofOurCity,
    );
  }
}
