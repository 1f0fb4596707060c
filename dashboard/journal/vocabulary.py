"""Which exercise a name means: ids, names, families, the person's own exercises and aliases."""

from collections.abc import Iterable, Mapping

from dashboard.journal.spelling import key, slug
from dashboard.model import Catalogue, Exercise

OWN = "own_"
"""How the id of an own exercise begins."""


class Vocabulary:
    """The names that a journal knows; never changed once made.

    A name is looked for as an id to the letter, then, whatever its case, punctuation and accents,
    among the person's own names, the aliases, the catalogue's names, its families and all ids.

    Args:
        catalogue: the shipped exercises and families.
        own: the person's own exercises.
        aliases: further names, each with the id of an exercise.
        levels: the level last used, by family id.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        *,
        own: Iterable[Exercise] = (),
        aliases: Mapping[str, str] | None = None,
        levels: Mapping[str, int] | None = None,
    ) -> None:
        mine = list(own)
        self._made_of = (catalogue, mine, aliases, levels)
        self.exercises: dict[str, Exercise] = {
            exercise.id: exercise for exercise in [*mine, *catalogue.exercises.values()]
        }
        self._rungs = {
            (exercise.family, exercise.level): exercise
            for exercise in catalogue.exercises.values()
            if exercise.family
        }
        self._names = {key(exercise.name): exercise for exercise in catalogue.exercises.values()}
        for name, exercise_id in (aliases or {}).items():
            if exercise_id in self.exercises:
                self._names[key(name)] = self.exercises[exercise_id]
        # The first of two own names that read the same keeps the name; the other goes by its id.
        self._names |= {key(exercise.name): exercise for exercise in reversed(mine)}
        self._ids = {key(exercise.id): exercise for exercise in self.exercises.values()}
        self._families: dict[str, Exercise] = {}
        for family, name in catalogue.families.items():
            last = self._rungs.get((family, (levels or {}).get(family, 1)))
            usual = last or self._rungs.get((family, 1))
            if usual:
                self._families[key(family)] = self._families[key(name)] = usual
        for alias, meaning in catalogue.aliases.items():
            named = self.exercises.get(meaning) or self._families.get(key(meaning))
            if named:
                self._families.setdefault(key(alias), named)

    def extended(self, own: Iterable[Exercise]) -> "Vocabulary":
        """Return a vocabulary that knows further own exercises too."""
        catalogue, mine, aliases, levels = self._made_of
        return Vocabulary(catalogue, own=[*mine, *own], aliases=aliases, levels=levels)

    def find(self, name: str) -> Exercise | None:
        """Return the exercise of a name; a family's name means its level last used, else 1."""
        exact = self.exercises.get(name)
        if exact:
            return exact
        compared = key(name)
        named = self._names.get(compared) or self._families.get(compared)
        # An id is one word: "Cat-cow 2" is no cat_cow_2, it may well be two repetitions.
        return named or (self._ids.get(compared) if " " not in name.strip() else None)

    def is_name(self, text: str) -> bool:
        """Whether the whole text is an exercise's name or an alias."""
        return key(text) in self._names

    def rung(self, exercise: Exercise, level: int) -> Exercise | None:
        """Return the exercise of the same family at a level, if there is one."""
        return self._rungs.get((exercise.family, level))

    def levels(self, exercise: Exercise) -> list[int]:
        """Return the levels of the exercise's family in order; none for an own exercise."""
        return sorted(level for family, level in self._rungs if family == exercise.family)

    def spelled(self, exercise_id: str) -> str:
        """Return the exercise's name, or its id where the name means another or is not known."""
        exercise = self.exercises.get(exercise_id)
        return exercise.name if exercise and self.find(exercise.name) is exercise else exercise_id

    def coined(self, name: str) -> Exercise:
        """Return a new own exercise for a name that is not known; its id is not in use."""
        wanted = OWN + slug(name)
        exercise_id, number = wanted, 2
        while exercise_id in self.exercises:  # an exercise that was given another name since
            exercise_id, number = f"{wanted}.{number}", number + 1
        return Exercise(id=exercise_id, name=name)
