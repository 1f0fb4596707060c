"""Body weight, which wger and others export, is no session."""

from dashboard.importing.sources.source import Signature, Source

_DAYS_AND_WEIGHTS = (
    ("date", "weight"),
    ("datum", "gewicht"),
    ("date", "poids"),
    ("fecha", "peso"),
    ("data", "peso"),
    ("datum", "vikt"),
    ("dato", "vægt"),
    ("dato", "vekt"),
    ("data", "waga"),
    ("дата", "вес"),
    ("日付", "体重"),
)

BODY_WEIGHT = Source(
    name="body-weight",
    title="Body weight, of wger and others",
    family="body weight",
    sql=(),
    signatures=tuple(Signature(frozenset(names), only=True) for names in _DAYS_AND_WEIGHTS),
    columns=(),
    refusal="The file holds body weights only, which are no sessions.",
)
