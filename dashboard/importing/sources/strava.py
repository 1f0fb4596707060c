"""Strava: the list of activities of its bulk export, in the languages known."""

from dashboard.importing.fields import TEXT, Column, clock_after, day, duration, number
from dashboard.importing.sources.columns import names_of, of_activities
from dashboard.importing.sources.source import Signature, Source

_IDS = names_of(
    "activity id | aktivitäts-id | id de l'activité | id de la actividad | id de actividad | "
    "id dell'attività | id attività | id da atividade | activiteits-id | activiteit-id | "
    "aktivitets-id | identyfikator aktywności | アクティビティ id"
)
_DAYS = names_of(
    "activity date | aktivitätsdatum | date de l'activité | fecha de la actividad | fecha de "
    "actividad | data dell'attività | data attività | data da atividade | datum van "
    "activiteit | activiteitsdatum | datum activiteit | aktivitetsdatum | aktivitetsdato | "
    "data aktywności | アクティビティ日 | アクティビティの日付"
)
_TITLES = names_of(
    "activity name | name der aktivität | nom de l'activité | nombre de la actividad | nombre "
    "de actividad | nome dell'attività | nome attività | nome da atividade | naam van "
    "activiteit | naam activiteit | aktivitetsnamn | aktivitetsnavn | nazwa aktywności | "
    "アクティビティ名"
)
_KINDS = names_of(
    "activity type | sport type | aktivitätsart | aktivitätstyp | type d'activité | tipo de "
    "actividad | tipo di attività | tipo attività | tipo de atividade | activiteitstype | "
    "type activiteit | aktivitetstyp | aktivitetstype | rodzaj aktywności | typ aktywności | "
    "アクティビティの種類 | アクティビティタイプ"
)
_ELAPSED = names_of(
    "elapsed time | verstrichene zeit | temps écoulé | tiempo transcurrido | tempo trascorso "
    "| tempo decorrido | verstreken tijd | förfluten tid | total tid | forløbet tid | medgått "
    "tid | czas całkowity | czas trwania | czas, który upłynął | 経過時間"
)
_MOVING = names_of(
    "moving time | bewegungszeit | durée de déplacement | temps de déplacement | tiempo en "
    "movimiento | tempo in movimento | tempo em movimento | tempo de movimentação | "
    "beweegtijd | tid i rörelse | tid i bevægelse | tid i bevegelse | czas ruchu | czas w "
    "ruchu | 移動時間"
)
_NOTES = names_of(
    "activity description | aktivitätsbeschreibung | description de l'activité | descripción "
    "de la actividad | descrizione dell'attività | descrizione attività | descrição da "
    "atividade | beschrijving van activiteit | aktivitetsbeskrivning | aktivitetsbeskrivelse "
    "| opis aktywności | アクティビティの説明"
)
_PRIVATE = names_of(
    "activity private note | private notiz* | private anmerkung* | note privée* | nota "
    "privada* | nota privata* | privénotitie*"
)
_EFFORT = names_of(
    "perceived exertion | subjektive anstrengung | gefühlte anstrengung | empfundene "
    "anstrengung | effort perçu | effort ressenti | esfuerzo percibido | sforzo percepito | "
    "esforço percebido | ervaren inspanning"
)

STRAVA = Source(
    name="strava",
    title="Strava",
    family="strava",
    sql=("activities", "sessions"),
    signatures=(Signature(one_of=(_DAYS,), telling=frozenset({*_KINDS, *_TITLES})),),
    columns=of_activities(
        Column("session_id", _IDS, TEXT),
        Column("day", _DAYS, day(utc=True), required=True),
        Column("start", _DAYS, clock_after(utc=True)),
        Column("title", _TITLES, TEXT),
        Column("activity", _KINDS, TEXT),
        Column("notes", _NOTES, TEXT),
        Column("more_notes", _PRIVATE, TEXT),
        Column("duration_s", (*_ELAPSED, *_MOVING), duration(1)),
        Column("effort", _EFFORT, number("effort")),
    ),
    assumptions=(
        "How long a session took is its elapsed time, breaks included, or else its moving time.",
    ),
)
