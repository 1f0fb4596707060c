"""Ways to break the list of saved questions, in the form of ``tests.sql.breaks``."""

BREAKS: dict[str, list[tuple[str, str]]] = {
    "saved_query_list": [
        ("WHERE removed_by IS NULL\n", ""),
        ("LOWER(name), id", "name, id"),
        ("LOWER(name), id", "LOWER(name), id DESC"),
        ("LOWER(name), id", "id"),
    ],
}
