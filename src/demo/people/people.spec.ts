import { describe, expect, it } from '@jest/globals';
import { readIdentityNumber } from '../../features/people/domain/identity-number.js';
import { nameFault, normaliseName } from '../../features/people/domain/person-name.js';
import { isMobilePhone } from '../../features/people/domain/phone.js';
import { mayStandUnder } from '../../features/people/domain/unit-kinds.js';
import { Population } from './people.js';
import { countyUnits, outsideUnits } from './units.js';

const units = [...countyUnits(), ...outsideUnits()];
const drawn = () => {
  const population = new Population();
  return [...population.county(countyUnits()), ...population.outside()];
};

describe('the people of the demonstration', () => {
  it('are the same each time', () => {
    expect(drawn()).toEqual(drawn());
  });

  it('have names, identity and phone numbers of the right shape, each once', () => {
    const people = drawn();
    for (const person of people) {
      expect([person.name, nameFault(person.name), normaliseName(person.name).value]).toEqual([
        person.name,
        null,
        person.name,
      ]);
      expect(readIdentityNumber(person.idNumber)).toMatchObject({
        fault: null,
        sex: person.sex,
        birthDate: person.birthDate,
      });
      expect(isMobilePhone(person.phone)).toBe(true);
    }
    expect(new Set(people.map((person) => person.idNumber)).size).toBe(people.length);
    expect(new Set(people.map((person) => person.phone)).size).toBe(people.length);
    expect(people.some((person) => person.name.includes('·'))).toBe(true);
    for (const surname of ['曾', '查', '仇', '单', '解', '区'])
      expect([surname, people.some((person) => person.name.startsWith(surname))]).toEqual([surname, true]);
  });

  it('live in units that stand where such a unit may stand, each name once under its parent', () => {
    const byKey = new Map(units.map((unit) => [unit.key, unit]));
    expect(byKey.size).toBe(units.length);
    for (const unit of units) {
      const parent = unit.parentKey === null ? null : byKey.get(unit.parentKey);
      expect(parent).toBeDefined();
      expect([unit.name, mayStandUnder(unit.kind, parent?.kind ?? null)]).toEqual([unit.name, true]);
    }
    expect(new Set(units.map((unit) => `${unit.parentKey ?? ''}|${unit.name}`)).size).toBe(units.length);
    for (const person of drawn()) for (const { unitKey } of person.assignments) expect(byKey.has(unitKey)).toBe(true);
  });

  it('joined the party and their posts as adults, and moved forward in time', () => {
    for (const { birthDate, partyJoinedOn, joinedOn, assignments, secondment } of drawn()) {
      const adultOn = `${Number(birthDate.slice(0, 4)) + 16}${birthDate.slice(4)}`;
      expect(joinedOn > adultOn).toBe(true);
      if (partyJoinedOn !== null) expect(partyJoinedOn > adultOn).toBe(true);
      const starts = assignments.map((assignment) => assignment.fromOn);
      expect(starts).toEqual([...starts].sort());
      if (secondment !== null) expect(secondment.fromOn >= joinedOn).toBe(true);
    }
  });
});
