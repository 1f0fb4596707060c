"""What a statement may not do, each attempt once: reach files, code, the network, other memory.

``{canary}`` is a file with a secret, ``{out}`` a name that nothing may be written to, ``{url}`` a
server on this machine that listens, ``{folder}`` where all of them are.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attempt:
    """A statement that is refused.

    Args:
        name: what it tries.
        sql: the statement.
        within: whether it stays within the engine's own memory or the journal, so that only the
            check of a question stands in its way; all others the locked engine refuses as well.
    """

    name: str
    sql: str
    within: bool = False


READ = (
    Attempt("read a text", "SELECT content FROM read_text('{canary}')"),
    Attempt("read bytes", "SELECT content FROM read_blob('{canary}')"),
    Attempt("read a CSV", "FROM read_csv('{canary}')"),
    Attempt("read JSON", "FROM read_json('{canary}')"),
    Attempt("read JSON objects", "FROM read_json_objects('{canary}')"),
    Attempt("read Parquet", "FROM parquet_metadata('{canary}')"),
    Attempt("read another journal", "FROM read_duckdb('{other}', table_name = 'session')"),
    Attempt("sniff a CSV", "FROM sniff_csv('{canary}')"),
    Attempt("list a folder", "FROM glob('{folder}/*')"),
    Attempt("a file as a table", "FROM '{canary}'"),
    Attempt("a file as a named table", 'SELECT * FROM "{canary}" AS session'),
    Attempt("a file address", "FROM read_text('file://{canary}')"),
    Attempt("a way round", "FROM read_text('{folder}/x/../canary.csv')"),
    Attempt("SQL in a text", "FROM query('FROM read_text(''{canary}'')')"),
    Attempt("a table by its name", "FROM query_table('{canary}')"),
    Attempt(
        "serialized SQL",
        "FROM json_execute_serialized_sql(json_serialize_sql('FROM read_text(''{canary}'')'))",
    ),
    Attempt("a row at a time", "FROM (SELECT '{canary}' AS p) AS f, LATERAL read_text(f.p)"),
    Attempt("in a condition", "SELECT 1 WHERE EXISTS (FROM read_text('{canary}'))"),
    Attempt("in an order", "SELECT 1 ORDER BY (SELECT size FROM read_text('{canary}'))"),
    Attempt("in a lambda", "SELECT [1].list_transform(lambda x: (FROM glob('{canary}')))"),
    Attempt("in a PIVOT", "PIVOT (FROM read_text('{canary}')) ON filename IN ('a')"),
    Attempt("in a CTE", "WITH a AS MATERIALIZED (FROM read_text('{canary}')) FROM a"),
    Attempt("behind a comment", "SELECT * FROM /* -- */ read_text /**/ ('{canary}') -- ';"),
    Attempt("in capitals and quotes", "SELECT * FROM main.\"READ_TEXT\"('{canary}')"),
    Attempt("by number of the letters", "FROM read_text(CHR(47) || SUBSTRING('{canary}', 2))"),
    Attempt("with letters that look alike", "FROM r\u0435ad_text('{canary}')"),
    Attempt("with a space of no width", "FROM read_text\u200b('{canary}')"),
    Attempt("explained and run", "EXPLAIN ANALYZE FROM read_text('{canary}')"),
    Attempt("into the journal", "COPY session FROM '{canary}'"),
    Attempt("the standard input", "FROM read_csv('/dev/stdin')"),
)

WRITE = (
    Attempt("copy to a file", "COPY (SELECT 1) TO '{out}'"),
    Attempt("copy to Parquet", "COPY session TO '{out}' (FORMAT parquet)"),
    Attempt("copy to the standard output", "COPY session TO '/dev/stdout'"),
    Attempt("export the database", "EXPORT DATABASE '{out}'"),
    Attempt("import a database", "IMPORT DATABASE '{folder}'"),
    Attempt("import by a pragma", "PRAGMA import_database('{folder}')"),
    Attempt("attach a new file", "ATTACH '{out}' AS made"),
    Attempt("attach another journal", "ATTACH '{other}' AS other (READ_ONLY)"),
    Attempt("profile into a file", "SET profiling_output = '{out}'"),
    Attempt("profile by a pragma", "PRAGMA profiling_output = '{out}'"),
    Attempt("profile by a call", "CALL enable_profiling(save_location = '{out}')"),
    Attempt("log the questions", "SET log_query_path = '{out}'"),
    Attempt("log into files", "CALL enable_logging(storage = 'file', storage_path = '{out}')"),
    Attempt("another folder for overflow", "SET temp_directory = '{out}'"),
)

NETWORK = (
    Attempt("read an address", "FROM read_csv('{url}/a.csv')"),
    Attempt("an address as a table", "FROM '{url}/a.parquet'"),
    Attempt("attach an address", "ATTACH '{url}/a.duckdb' AS away"),
    Attempt("a bucket", "FROM read_parquet('s3://bucket/a.parquet')"),
    Attempt("send to an address", "COPY session TO '{url}/a.csv'"),
)

CODE = (
    Attempt("install an extension", "INSTALL httpfs"),
    Attempt("install from an address", "INSTALL httpfs FROM '{url}'"),
    Attempt("install from the community", "INSTALL h3 FROM community"),
    Attempt("force an installation", "FORCE INSTALL spatial"),
    Attempt("load an extension", "LOAD httpfs"),
    Attempt("load a file as code", "LOAD '{canary}'"),
    Attempt("start a page of the engine", "CALL start_ui()"),
    Attempt("a Python object", "FROM frame_of_python"),
    Attempt("a Python object by address", "FROM pandas_scan(0, 0, 0)"),
    Attempt("a Python function", "FROM python_map_function(0)"),
    Attempt("an Arrow object by address", "FROM arrow_scan(0, 0, 0)"),
    Attempt("update extensions", "UPDATE EXTENSIONS", within=True),
    Attempt("something of elsewhere", "CALL create_external_resource('a', 'b')"),
)

SETTINGS = (
    Attempt("open the door", "SET enable_external_access = true"),
    Attempt("unlock", "SET lock_configuration = false"),
    Attempt("reset the lock", "RESET lock_configuration"),
    Attempt("more memory", "SET memory_limit = '1TB'"),
    Attempt("more disk", "PRAGMA max_temp_directory_size = '9TB'"),
    Attempt("more folders", "SET allowed_directories = ['/']"),
    Attempt("more files", "SET allowed_paths = ['{canary}']"),
    Attempt("unsigned code", "SET allow_unsigned_extensions = true"),
    Attempt("Python objects again", "SET python_enable_replacements = true"),
    Attempt("where files are sought", "SET file_search_path = '{folder}'"),
    Attempt("where the home is", "SET home_directory = '{folder}'"),
    Attempt("where secrets are", "SET secret_directory = '{folder}'"),
    Attempt("the zone", "SET TimeZone = 'UTC'"),
    Attempt("profiling", "PRAGMA enable_profiling = 'json'"),
    Attempt("logging", "CALL enable_logging()"),
    Attempt("keep a secret", "CREATE SECRET kept (TYPE http, BEARER_TOKEN 'a')"),
    Attempt(
        "keep a secret for good", "CREATE PERSISTENT SECRET kept (TYPE http, BEARER_TOKEN 'a')"
    ),
)

TOLD = (
    Attempt("read settings", "FROM duckdb_settings()", within=True),
    Attempt("read one setting", "SELECT current_setting('temp_directory')", within=True),
    Attempt("read secrets", "FROM duckdb_secrets()", within=True),
    Attempt("read the log", "FROM duckdb_logs", within=True),
    Attempt("read where files are", "FROM duckdb_databases", within=True),
    Attempt("read it by a pragma", "PRAGMA database_list", within=True),
    Attempt("read the environment", "SELECT getenv('SUPPLE_CANARY')"),
    Attempt("read a variable", "SELECT getvariable('a')", within=True),
    Attempt("set a variable", "SET VARIABLE a = 1", within=True),
    Attempt("set another schema", "SET SESSION search_path = 'main'", within=True),
    Attempt("attach memory", "ATTACH ':memory:' AS aside", within=True),
    Attempt("prepare", "PREPARE later AS SELECT 1", within=True),
    Attempt("run what was prepared", "EXECUTE later"),
    Attempt("two statements", "SELECT 1; SELECT 2", within=True),
    Attempt("a temporary view", "CREATE TEMP VIEW a AS FROM live_session", within=True),
    Attempt("a macro", "CREATE TEMP MACRO a() AS 1", within=True),
    Attempt("a type", "CREATE TEMP TYPE a AS ENUM ('b')", within=True),
    Attempt("a trigger", "CREATE TRIGGER a AFTER INSERT ON session FOR EACH STATEMENT DELETE FROM draft", within=True),
    Attempt("write to the log", "SELECT write_log('a')", within=True),
    Attempt("wait", "SELECT sleep_ms(1)", within=True),
    Attempt("force a checkpoint", "FORCE CHECKPOINT", within=True),
)  # fmt: skip

ALL = (*READ, *WRITE, *NETWORK, *CODE, *SETTINGS, *TOLD)
