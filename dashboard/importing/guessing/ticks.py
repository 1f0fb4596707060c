"""What people tick a box with, in many languages."""

TICKS = {
    *(
        "x",
        "\u2713",
        "\u2714",
        "\u2705",
        "\u2611",
        "\u25cb",
        "\u25ef",
        "\u25cf",
        "v",
        "1",
        "yes",
        "y",
        "true",
    ),
    *("done", "ja", "wahr", "erledigt", "oui", "vrai", "fait", "sí", "si", "verdadero", "hecho"),
    *("sim", "verdadeiro", "feito", "sì", "vero", "fatto", "waar", "gedaan", "sant", "gjort"),
    *("klar", "tak", "prawda", "zrobione", "はい", "済", "完了"),
}
