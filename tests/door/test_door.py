"""The real server, tried by clients that do what a browser would not."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection

from dashboard.store import devices, register
from tests.door.clients import House, certificate, house

PATHS = (
    "/",
    "/settings",
    "/_stcore/health",
    "/_stcore/host-config",
    "/_stcore/metrics",
    "/_stcore/upload_file/a/b",
    "/_stcore/bidi-components/a/b.js",
    "/_stcore/agent/openapi.json",
    "/media/a.png",
    "/component/a/index.html",
    "/app/static/fonts/OpenSans-Regular.ttf",
    "/static/js/a.js",
    "/favicon.png",
    "//",
    "/let-in",
    "/%6Cet-in/../media/a.png",
)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The app as most have it: for this machine."""
    with house(tmp_path_factory.mktemp("plain")) as started:
        yield started


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The app for devices that are let in, over TLS where a certificate can be made."""
    folder = tmp_path_factory.mktemp("guarded")
    files = certificate(folder)
    tls = ["--cert", str(files[0]), "--key", str(files[1])] if files else []
    with house(folder, "--lan", "--host", "127.0.0.1", *tls, is_tls=bool(files)) as started:
        yield started


def _link(house: House, *, ago: float = 0) -> str:
    token = devices.add_link(house.devices, now=time.time() - ago)
    return f"{devices.LINK_PATH}{token}"


def _let_in(house: House) -> str:
    """Let a device in; return its cookie as the browser sends it."""
    answer = house.ask(_link(house), method="POST", body=b"name=Phone", origin=house.origin)
    assert (answer.status, answer.headers["location"]) == (303, "/")
    return answer.headers["set-cookie"].split(";")[0]


def _is_refused(house: House, *, origin: str | None, **headers: str) -> bool:
    try:
        with house.socket(origin=origin, **headers):
            pass
    except InvalidStatus as refusal:
        return refusal.response.status_code in {403, 421}
    return False


def _session(open_socket: ClientConnection) -> str:
    """Ask for the page, and return what the session is called."""
    back = BackMsg()
    back.rerun_script.query_string = ""
    open_socket.send(back.SerializeToString())
    while True:
        message = ForwardMsg()
        message.ParseFromString(bytes(open_socket.recv(timeout=30)))  # type: ignore[arg-type] # binary
        if message.HasField("new_session"):
            return str(message.new_session.initialize.session_id)


def _closed_with(open_socket: ClientConnection) -> int | None:
    """Wait until the server closes it; return the code that it gave."""
    try:
        while True:
            open_socket.recv(timeout=5)
    except ConnectionClosed:
        return open_socket.close_code


def test_a_name_pointed_at_this_machine_is_refused(plain: House) -> None:
    assert plain.ask("/", host=f"evil.example:{plain.port}").status == 421
    assert plain.ask("/_stcore/health", host="evil.example").status == 421


def test_another_website_reaches_neither_pages_nor_the_websocket(plain: House) -> None:
    for method in ("GET", "PUT", "POST", "DELETE", "OPTIONS"):
        path = "/_stcore/upload_file/a/b"
        assert plain.ask(path, method=method, origin="https://evil.example").status == 403
    assert _is_refused(plain, origin="https://evil.example")
    assert _is_refused(plain, origin="http://127.0.0.1:1")
    assert _is_refused(plain, origin=plain.origin, via="a proxy")
    assert _is_refused(plain, origin=None, user_agent="Mozilla/5.0")
    assert not _is_refused(plain, origin=plain.origin)


def test_each_answer_tells_the_browser_to_load_nothing_from_elsewhere(plain: House) -> None:
    headers = plain.ask("/", origin=plain.origin).headers
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert f"connect-src 'self' ws://{plain.host}" in policy
    assert "frame-ancestors 'none'" in policy
    assert "http:" not in policy
    assert " *" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "screen-wake-lock=(self)" in headers["permissions-policy"]
    font = plain.ask("/app/static/fonts/OpenSans-Regular.ttf").headers
    assert "access-control-allow-origin" not in font


def test_an_upload_needs_its_token_and_has_a_limit_that_the_server_keeps(plain: House) -> None:
    health = plain.ask("/_stcore/health").headers["set-cookie"].split(";")[0]
    token = health.split("=", 1)[1]
    with plain.socket(origin=plain.origin) as opened:
        path = f"/_stcore/upload_file/{_session(opened)}/1"
        body = (
            b'--x\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\na\r\n--x--\r\n'
        )
        form = {"content_type": "multipart/form-data; boundary=x"}
        right = {**form, "cookie": health, "x_xsrftoken": token}
        wrong = {**right, "x_xsrftoken": "2|0|0|0"}
        too_long = {**right, "content_length": str(201 * 2**20)}
        tried = (form, wrong, right, too_long)
        put = [plain.ask(path, method="PUT", body=body, **one).status for one in tried]
        assert put == [403, 403, 204, 413]


@pytest.mark.parametrize("cookie", ["", "supple_=", "supple_{realm}=guess"])
def test_without_a_token_nothing_at_all_is_given(guarded: House, cookie: str) -> None:
    cookie = cookie.format(realm=register.read(guarded.devices).realm)
    paths = PATHS if cookie == "" else PATHS[:1]
    for path in paths:
        answer = guarded.ask(path, cookie=cookie, x_forwarded_for="203.0.113.4")
        assert answer.status == 403, path
        assert "supple devices --add" in answer.body, path
    assert guarded.ask("/_stcore/upload_file/a/b", method="PUT", body=b"x").status == 403
    elsewhere = "203.0.113.3"
    assert _is_refused(guarded, origin=guarded.origin, cookie=cookie, x_forwarded_for=elsewhere)
    page = guarded.ask("/", accept="text/html").body
    assert "supple devices --add" in page
    assert "Is this the computer where Supple runs? It needs a link too" in page
    assert "also if this is that computer" in guarded.ask("/").body
    assert "<script" not in page


def test_a_link_lets_in_once_and_only_when_its_button_is_pressed(guarded: House) -> None:
    link = _link(guarded)
    for _ in range(3):  # previews look, too
        looked = guarded.ask(link, accept="text/html")
        assert looked.status == 200
        assert "set-cookie" not in looked.headers
        assert "Let this device in?" in looked.body
    assert guarded.ask(link, method="POST", origin="https://evil.example").status == 403
    assert guarded.ask(link, method="POST", body=b"name=" + b"x" * 5000).status == 413
    answer = guarded.ask(link, method="POST", body=b"name=My+phone", origin=guarded.origin)
    cookie, *flags = answer.headers["set-cookie"].split("; ")
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(flags)
    assert ("Secure" in flags) is guarded.is_tls
    assert guarded.ask("/", cookie=cookie).status == 200
    assert guarded.ask("/_stcore/health", cookie=cookie).status == 200
    assert not _is_refused(guarded, origin=guarded.origin, cookie=cookie)
    assert _is_refused(guarded, origin="https://evil.example", cookie=cookie)
    assert "My phone" in [one.name for one in register.read(guarded.devices).devices]

    used = guarded.ask(link, method="POST", x_forwarded_for="203.0.113.1")
    assert (used.status, "set-cookie" in used.headers) == (403, False)


def test_used_old_and_made_up_links_are_refused_in_the_same_words(guarded: House) -> None:
    old = _link(guarded, ago=devices.LINK_MINUTES * 60 + 1)
    asked = ((old, "GET"), (old, "POST"), ("/let-in/made-up", "GET"), ("/let-in/", "POST"))
    answers = [
        guarded.ask(path, method=method, x_forwarded_for=f"203.0.113.{10 + number}")
        for number, (path, method) in enumerate(asked)
    ]
    said = {(one.status, one.body) for one in answers}
    assert len(said) == 1
    assert "cannot be used" in said.pop()[1]


def test_guesses_are_slowed_and_those_too_many_are_sent_away(guarded: House) -> None:
    cookie = _let_in(guarded)
    realm = register.read(guarded.devices).realm

    def guess(number: int) -> int:
        made_up = f"supple_{realm}={number}"
        return guarded.ask("/", cookie=made_up, x_forwarded_for="203.0.113.2").status

    assert guess(0) == 403
    began = time.monotonic()
    with ThreadPoolExecutor(12) as pool:
        statuses = list(pool.map(guess, range(12)))
    assert time.monotonic() - began >= 0.5
    assert set(statuses) == {403, 429}
    # Whoever was let in before is not kept waiting by a neighbour's guesses.
    assert guarded.ask("/_stcore/health", cookie=cookie).status == 200


def test_a_revoked_device_is_out_at_once_and_its_websocket_within_seconds(guarded: House) -> None:
    cookie, other = _let_in(guarded), _let_in(guarded)
    digest = devices.hashed(cookie.split("=", 1)[1])
    device = register.read(guarded.devices).device(digest)
    assert device is not None
    with (
        guarded.socket(origin=guarded.origin, cookie=cookie) as mine,
        guarded.socket(origin=guarded.origin, cookie=other) as theirs,
    ):
        devices.forget(guarded.devices, device.id)
        assert guarded.ask("/", cookie=cookie).status == 403
        assert _closed_with(mine) == 1008
        theirs.ping().wait(timeout=5)
        assert theirs.close_code is None
    assert _is_refused(guarded, origin=guarded.origin, cookie=cookie)


def test_the_terminal_prints_an_address_a_link_and_its_code(guarded: House) -> None:
    printed = guarded.log.read_text(encoding="utf-8")
    assert f"Supple is at {guarded.origin} " in printed
    assert f"{guarded.origin}/let-in/" in printed
    assert "▄▄▄▄▄" in printed
    assert "External URL" not in printed
