"""The decimal mark of a column of numbers."""

from dashboard.importing.settling.evidence import Decision, Evidence

_DECIMALS = r"^[+-]?(\d+D\d{1,2}|\d*D\d{4,}|0D\d+|\d{1,3}(G\d{3})+D\d+)\D*$"
"""Numbers that can have one meaning only, D standing for what parts decimals, G thousands."""
_GROUPS = r"^[+-]?[1-9]\d{0,2}(G\d{3})+\D*$"
_COUNTS = (
    "SELECT COUNT(*) FILTER (REGEXP_MATCHES({c}, $decimal_comma)), "
    "COUNT(*) FILTER (REGEXP_MATCHES({c}, $decimal_point)), "
    "COUNT(*) FILTER (REGEXP_MATCHES({c}, $comma_groups)), "
    "COUNT(*) FILTER (REGEXP_MATCHES({c}, $point_groups)), "
    "MIN({c}) FILTER (REGEXP_MATCHES({c}, $comma_groups) OR REGEXP_MATCHES({c}, $point_groups)) "
    "FROM (SELECT DISTINCT {c} FROM {raw}) WHERE CONTAINS({c}, ',') OR CONTAINS({c}, '.')"
)


def mark_of(evidence: Evidence, place: int) -> Decision:
    """Settle what stands before the decimals of a column."""
    [(commas, points, comma_groups, point_groups, example)] = evidence.rows(
        _COUNTS,
        place,
        decimal_comma=_shape(_DECIMALS, decimal=",", group="."),
        decimal_point=_shape(_DECIMALS, decimal=".", group=","),
        comma_groups=_shape(_GROUPS, group=","),
        point_groups=_shape(_GROUPS, group="."),
    )
    header = evidence.header[place]
    if bool(commas) != bool(points):
        return Decision({"mark": "," if commas else "."})
    if commas or bool(comma_groups) == bool(point_groups):
        return Decision({"mark": None})
    own = "." if comma_groups else ","
    mark = evidence.mark or ("." if comma_groups or not evidence.day_first_language else ",")
    kind = "thousands" if mark == own else "decimals"
    return Decision(
        {"mark": mark},
        f"In “{header}” the mark in {example} was taken to part {kind}, as elsewhere in the file."
        if evidence.mark
        else f"In “{header}” the mark in {example} was taken to part {kind}.",
    )


def _shape(pattern: str, *, group: str, decimal: str = "") -> str:
    return pattern.replace("\\D", "[^0-9]").replace("D", rf"\{decimal}").replace("G", rf"\{group}")
