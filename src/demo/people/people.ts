import type { PersonnelCategory } from '../../kernel/access.js';
import { addDays, type BusinessDate } from '../../kernel/calendar.js';
import { Random } from '../random.js';
import { CAST, OUTSIDE_CAST, type CastMember } from './cast.js';
import { Identities } from './identities.js';
import type { AssignmentSeed, PersonSeed } from './person-seed.js';
import { COMMUNITIES, communityKey, outsideUnits, ROOT, SECTIONS, sectionKey, type UnitSeed } from './units.js';

const SEED = 20_180_601;
/** The roster is as of this day, whenever it is loaded: the same people, numbers and dates each time. */
const AS_OF: BusinessDate = '2026-08-31';

/** Ages and the share of party members of a category. */
interface Profile {
  readonly ages: readonly [number, number];
  readonly women: number;
  readonly partyMembers: number;
}
const PROFILES: Readonly<Record<Exclude<PersonnelCategory, 'LECTURER'>, Profile>> = {
  CAREER_STAFF: { ages: [26, 58], women: 0.42, partyMembers: 0.9 },
  PUBLIC_WELFARE_POST: { ages: [25, 49], women: 0.72, partyMembers: 0.44 },
  GROUP_LEADER: { ages: [36, 68], women: 0.55, partyMembers: 0.4 },
  COURTYARD_HEAD: { ages: [42, 73], women: 0.6, partyMembers: 0.22 },
  EXTERNAL_TRAINEE: { ages: [25, 55], women: 0.55, partyMembers: 0.6 },
};
type Category = keyof typeof PROFILES;

/** Staff of the eight sections at headquarters: 22, with three at the top 25. */
const SECTION_SIZES = [3, 3, 3, 3, 3, 3, 2, 2];
/** Seconded staff: three in the first six communities, two in the others: 34. */
const secondedTo = (community: number): number => (community < 6 ? 3 : 2);
/** 公益性岗位: seven in the first community, six in the others: 85. */
export const welfarePosts = (community: number): number => (community === 0 ? 7 : 6);

interface Place {
  readonly category: Category;
  readonly unitKey: string;
  readonly position: string;
  readonly secondedTo?: string;
}

/** The 817 people of the county (domain §1) and about sixty trainees from the whole province. */
export class Population {
  private readonly random = new Random(SEED);
  private readonly identities = new Identities(
    this.random,
    new Set([...CAST, ...OUTSIDE_CAST].map((member) => member.name)),
  );

  county(units: readonly UnitSeed[]): PersonSeed[] {
    const people = CAST.map((member) => this.castMember(member));
    for (const place of this.vacancies(units)) people.push(this.somebody(place));
    return people;
  }

  /** One or two people of each unit, three in those of our own city. */
  outside(): PersonSeed[] {
    const people = OUTSIDE_CAST.map((member) => this.castMember(member));
    for (const unit of outsideUnits()) {
      if (unit.kind !== 'OUTSIDE_UNIT') continue;
      const count = /袁州区|高安市|靖安县|宜丰县/.test(unit.name) ? 3 : this.random.between(1, 2);
      for (let index = 0; index < count; index++)
        people.push(this.somebody({ category: 'EXTERNAL_TRAINEE', unitKey: unit.key, position: '社区工作者' }));
    }
    return people;
  }

  /** Every post that the cast does not hold. */
  private *vacancies(units: readonly UnitSeed[]): Generator<Place> {
    const held = (unitKey: string): number =>
      CAST.filter((member) => member.unitKey === unitKey && member.secondedTo === undefined).length;
    const seconded = (unitKey: string): number => CAST.filter((member) => member.secondedTo === unitKey).length;
    for (const position of ['管委会主任', '党工委副书记']) yield { category: 'CAREER_STAFF', unitKey: ROOT, position };
    for (const [index, name] of SECTIONS.entries()) {
      const unitKey = sectionKey(name);
      const present = held(unitKey);
      for (let post = present; post < (SECTION_SIZES[index] ?? 0); post++)
        yield { category: 'CAREER_STAFF', unitKey, position: post === 0 ? '股长' : post === 1 ? '副股长' : '科员' };
    }
    for (const [index, name] of COMMUNITIES.entries()) {
      const community = communityKey(name);
      for (let post = seconded(community); post < secondedTo(index); post++) {
        const home = sectionKey(SECTIONS[(index + post) % SECTIONS.length] ?? '党群股');
        yield { category: 'CAREER_STAFF', unitKey: home, position: '科员', secondedTo: community };
      }
      for (let post = held(community); post < welfarePosts(index); post++)
        yield {
          category: 'PUBLIC_WELFARE_POST',
          unitKey: community,
          position: post === 1 ? '居委会副主任' : '社区工作者',
        };
    }
    for (const { key: unitKey, kind } of units) {
      if (kind === 'RESIDENT_GROUP') yield { category: 'GROUP_LEADER', unitKey, position: '居民小组长' };
      if (kind === 'COURTYARD') yield { category: 'COURTYARD_HEAD', unitKey, position: '楼院长' };
    }
  }

  private castMember({ category, ...member }: CastMember): PersonSeed {
    if (category === 'LECTURER') throw new Error(`${member.name} has no post`);
    const person = this.somebody({ ...member, category }, member.sex);
    const senior = category === 'CAREER_STAFF';
    const partyMember = person.partyMember || senior;
    const partyJoinedOn = partyMember ? (person.partyJoinedOn ?? this.since(person.birthDate, 24)) : null;
    const secondment = person.secondment && { ...person.secondment, position: '社区书记' };
    return { ...person, key: member.key, name: member.name, partyMember, partyJoinedOn, secondment };
  }

  /** @param knownSex of the cast, who have been here for years */
  private somebody(place: Place, knownSex?: 'M' | 'F'): PersonSeed {
    const { random, identities } = this;
    const { ages, women, partyMembers } = PROFILES[place.category];
    const sex = knownSex ?? (random.chance(women) ? 'F' : 'M');
    const birthDate = identities.birthDate(AS_OF, ages[0], ages[1]);
    const partyMember = random.chance(partyMembers);
    const joinedOn = addDays(AS_OF, -random.between(knownSex === undefined ? 120 : 1_500, 2_900));
    return {
      name: identities.name(sex, Number(birthDate.slice(0, 4))),
      sex,
      birthDate,
      idNumber: identities.idNumber(birthDate, sex),
      phone: identities.phone(),
      partyMember,
      partyJoinedOn: partyMember ? this.since(birthDate, 20) : null,
      joinedOn,
      assignments: this.assignments(place, joinedOn),
      secondment:
        place.secondedTo === undefined
          ? null
          : {
              unitKey: place.secondedTo,
              position: '下沉干部',
              fromOn: addDays(joinedOn, random.between(0, 100)),
            },
    };
  }

  /** Some have moved: from another section or community, or up from courtyard head to group leader. */
  private assignments(place: Place, joinedOn: BusinessDate): AssignmentSeed[] {
    const { random } = this;
    const { category, unitKey, position } = place;
    const current = { category, unitKey, position, fromOn: joinedOn };
    const movable = category === 'CAREER_STAFF' || category === 'PUBLIC_WELFARE_POST';
    if (!movable || place.secondedTo !== undefined || !random.chance(0.22)) return [current];
    const before =
      category === 'CAREER_STAFF' ? sectionKey(random.pick(SECTIONS)) : communityKey(random.pick(COMMUNITIES));
    if (before === unitKey) return [current];
    const movedOn = addDays(AS_OF, -random.between(30, 110));
    return [
      { category, unitKey: before, position: category === 'CAREER_STAFF' ? '科员' : '社区工作者', fromOn: joinedOn },
      { ...current, fromOn: movedOn },
    ];
  }

  /** A day of adult life, more than a year ago. */
  private since(birthDate: BusinessDate, age: number): BusinessDate {
    const earliest = addDays(birthDate, age * 365);
    const latest = addDays(AS_OF, -400);
    if (earliest >= latest) return latest;
    const span = Math.round((Date.parse(latest) - Date.parse(earliest)) / 86_400_000);
    return addDays(earliest, this.random.between(0, Math.min(span, 4_000)));
  }
}
