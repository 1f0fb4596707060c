"""Garmin Connect: its list of activities in every language known, and that of another program."""

from dashboard.importing.fields import CLOCK_AFTER, DAY, TEXT, Column, duration
from dashboard.importing.sources.columns import accented, names_of, of_activities
from dashboard.importing.sources.source import Signature, Source

_LANGUAGES = (
    ("activity type", "date", "favorite", "title", "distance", "calories", "time"),
    ("aktivitätstyp", "datum", "favorit", "titel", "distanz", "kalorien", "zeit"),
    ("type d'activité", "date", "favori", "titre", "distance", "calories", "durée"),
    ("type d'activité", "date", "favori", "titre", "distance", "calories", "temps"),
    ("tipo de actividad", "fecha", "favorito", "título", "distancia", "calorías", "tiempo"),
    ("tipo de atividade", "data", "favorito", "título", "distância", "calorias", "tempo"),
    ("tipo di attività", "data", "preferito", "titolo", "distanza", "calorie", "tempo"),
    ("activiteittype", "datum", "favoriet", "titel", "afstand", "calorieën", "tijd"),
    ("activiteitstype", "datum", "favoriet", "titel", "afstand", "calorieën", "tijd"),
    ("aktivitetstype", "dato", "favorit", "titel", "distance", "kalorier", "tid"),
    ("aktivitetstype", "dato", "favoritt", "tittel", "distanse", "kalorier", "tid"),
    ("aktivitetstyp", "datum", "favorit", "namn", "distans", "kalorier", "tid"),
    ("aktivitetstyp", "datum", "favorit", "titel", "distans", "kalorier", "tid"),
    ("aktivitetstyp", "datum", "favorit", "rubrik", "distans", "kalorier", "tid"),
    ("typ aktywności", "data", "ulubiony", "tytuł", "dystans", "kalorie", "czas"),
    ("tevékenység típusa", "dátum", "kedvenc", "cím", "távolság", "kalóriaszám", "idő"),
    ("typ aktivity", "datum", "oblíbené", "název", "vzdálenost", "kalorie", "čas"),
    ("тип занятия", "дата", "избранное", "название", "расстояние", "калории", "время"),
    ("aktivitetstype", "dato", "favoritt", "tittel", "avstand", "kalorier", "tid"),
    ("aktiviteettityyppi", "päivämäärä", "suosikki", "otsikko", "matka", "kalorit", "aika"),
    ("aktivite türü", "tarih", "favori", "başlık", "mesafe", "kalori", "süre"),  # noqa: RUF001
    ("活动类型", "日期", "收藏", "标题", "距离", "卡路里", "时间"),
    ("アクティビティタイプ", "日付", "お気に入り", "タイトル", "距離", "カロリー", "タイム"),
)
_OLD_DAYS = names_of(
    "start | begin | début | date de début | heure de début | départ | démarrer | inicio | início "
    "| inizio | starttijd | beginn | startzeit | hora de inicio | fecha de inicio"
)
_OLD_TITLES = names_of(
    "activity name | nom de l'activité | name der aktivität | nombre de actividad "
    "| nombre de la actividad | nome da atividade | nome attività | untitled"
)


def _named(place: int, *more: str) -> tuple[str, ...]:
    """Return the names of one column in all languages."""
    return accented([*(row[place] for row in _LANGUAGES), *more])


_KINDS, _DAYS, _TITLES, _TIMES = map(_named, (0, 1, 3, 6))
_FAVORITES = _named(2)
_TELLING = frozenset({*_FAVORITES, *_named(4), *_named(5)})

GARMIN = Source(
    name="garmin",
    title="Garmin Connect",
    family="garmin",
    sql=("garmin", "activities", "sessions"),
    signatures=(
        Signature(one_of=(_KINDS, _DAYS, _TITLES, _TIMES), telling=_TELLING),
        Signature(one_of=(_KINDS, _DAYS, _FAVORITES, _TIMES)),
        Signature(one_of=(_KINDS, _OLD_DAYS, _TIMES), telling=_TELLING),
    ),
    columns=of_activities(
        Column("activity", _KINDS, TEXT),
        Column("day", _named(1, *_OLD_DAYS), DAY, required=True),
        Column("start", _named(1, *_OLD_DAYS), CLOCK_AFTER),
        Column("title", _named(3, *_OLD_TITLES), TEXT),
        Column("duration_s", _TIMES, duration(1, clock="m:ss")),
    ),
)

GARMIN_BACKUP = Source(
    name="garmin-connect-export",
    title="garmin-connect-export",
    family="garmin",
    sql=("garmin", "activities", "sessions"),
    signatures=(
        Signature(frozenset({"start time", "activity id", "activity type", "duration*"})),
        Signature(frozenset({"begin timestamp", "activity id", "activity type", "duration*"})),
    ),
    columns=of_activities(
        Column("day", ("start time", "begin timestamp"), DAY, required=True),
        Column("start", ("start time", "begin timestamp"), CLOCK_AFTER),
        Column("end_day", ("end time",), DAY),
        Column("end_start", ("end time",), CLOCK_AFTER),
        Column("title", ("activity name",), TEXT),
        Column("activity", ("activity type",), TEXT),
        Column("notes", ("description",), TEXT),
        Column("duration_s", ("duration*", "elapsed duration*"), duration(1, clock="m:ss")),
    ),
)
