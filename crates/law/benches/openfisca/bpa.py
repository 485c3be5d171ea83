"""How long do the ten BPA cases take in OpenFisca-core?

The right to BPA as a country package of one entity. Prints the outcome of each case, then microseconds a case: one
simulation for each case, as a web service would ask, and one for all ten, as a study of a population would.
"""

import datetime
import json
import statistics
import sys
import time

import numpy
from openfisca_core.entities import build_entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

ON = datetime.date(2026, 11, 22)
MONTH = "2026-11"
ROUNDS = 200

Person = build_entity("person", "persons", "A person", is_person=True)


def limit(value):
    return {"values": {"2015-01-01": {"value": value}}}




def fact(name, value_type):
    return type(name, (Variable,), {
        "entity": Person, "definition_period": DateUnit.MONTH, "value_type": value_type, "label": name,
    })


FACTS = {
    "age": int, "personal_assistance": int, "respite": int, "night": int, "duration_months": int,
    "continuous": bool, "at_home": bool, "granted_before": bool, "documents_cost": bool,
}


class counted(Variable):
    entity = Person
    definition_period = DateUnit.MONTH
    value_type = int
    label = "Minutes a week that count"

    def formula_2015_01(person, period, parameters):
        child_under = parameters(period).bpa.child_under
        night = numpy.where(person("continuous", period), 0, person("night", period))
        is_child = person("at_home", period) * (person("age", period) < child_under)
        return person("personal_assistance", period) - night + person("respite", period) * is_child


class bpa(Variable):
    entity = Person
    definition_period = DateUnit.MONTH
    value_type = int
    label = "2 right, 1 right unless documented, 0 discretionary"

    def formula_2015_01(person, period, parameters):
        law = parameters(period).bpa
        hours = person("counted", period)
        kept = person("granted_before", period)
        eligible = ((person("age", period) < law.under) + kept) * (person("duration_months", period) > law.months)
        large = hours >= law.upper
        between = (hours >= law.lower) * (hours < law.upper) * numpy.logical_not(person("documents_cost", period))
        return eligible * (2 * large + between)


OUTCOMES = ["discretionary", "right_unless_documented", "right"]


def system():
    made = TaxBenefitSystem([Person])
    made.parameters = ParameterNode("", data={"bpa": {
        "under": limit(67), "child_under": limit(18), "months": limit(24), "upper": limit(1920), "lower": limit(1500),
    }})
    for name, value_type in FACTS.items():
        made.add_variable(fact(name, value_type))
    made.add_variable(counted)
    made.add_variable(bpa)
    return made


def age(born):
    born = datetime.date.fromisoformat(born)
    return ON.year - born.year - ((ON.month, ON.day) < (born.month, born.day))


def values(case):
    given = {"duration_months": 60, **case, "age": age(case["born"])}
    return {name: given.get(name, 0) for name in FACTS}


def ask(law, cases):
    simulation = SimulationBuilder().build_default_simulation(law, count=len(cases))
    for name in FACTS:
        simulation.set_input(name, MONTH, numpy.array([case[name] for case in cases]))
    return simulation.calculate("bpa", MONTH)


def microseconds(call):
    taken = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        call()
        taken.append((time.perf_counter() - started) * 1e6)
    return statistics.median(taken)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        cases = json.load(file)
    law, facts = system(), [values(case) for case in cases]
    for case, found in zip(cases, ask(law, facts)):
        assert OUTCOMES[found] == case["outcome"], (case["name"], OUTCOMES[found])
    one = microseconds(lambda: [ask(law, [case]) for case in facts]) / len(facts)
    together = microseconds(lambda: ask(law, facts)) / len(facts)
    print(f"OpenFisca-core, the ten cases agree: {one:.1f} us a case alone, {together:.1f} us together", file=sys.stderr)
    print(f"{one:.1f}")


main()
