"""`smartlint serve`: the HTTP service."""

from pathlib import Path
from typing import Annotated

import typer

_WHERE, _LIMITS, _HOW = "Who is answered", "Limits", "What is accepted"


def serve(
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="The address to listen on.",
                                      rich_help_panel=_WHERE)] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 for any that is free.",
                                      rich_help_panel=_WHERE)] = 8000,
    no_token: Annotated[bool, typer.Option(
        "--no-token", help="Answer anyone, also on an address that other machines can reach.",
        rich_help_panel=_WHERE)] = False,
    allow_origin: Annotated[list[str] | None, typer.Option(
        metavar="ORIGIN", help="Let pages of this origin call it, as https://forms.example.org. Repeatable.",
        rich_help_panel=_WHERE)] = None,
    no_playground: Annotated[bool, typer.Option(
        "--no-playground", help="Serve no page to try it at /.", rich_help_panel=_WHERE)] = False,
    block: Annotated[list[str] | None, typer.Option(
        metavar="KEYS", rich_help_panel=_HOW,
        help="What blocks a goal: codes, names, criteria or severities, with commas or repeated.")] = None,
    minimum: Annotated[float | None, typer.Option(
        min=0, max=1, help="The least score that is accepted.", show_default=False, rich_help_panel=_HOW)] = None,
    allow_override: Annotated[bool, typer.Option(
        "--allow-override", help="Let a reason lift a block.", rich_help_panel=_HOW)] = False,
    config: Annotated[Path | None, typer.Option(
        metavar="FILE", rich_help_panel=_HOW,
        help="Read this configuration, not the nearest smartlint.toml or pyproject.toml.")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Read no configuration.", rich_help_panel=_HOW)] = False,
    max_body: Annotated[int, typer.Option(metavar="BYTES", min=1024, help="The longest body of a request.",
                                          rich_help_panel=_LIMITS)] = 1_048_576,
    max_goals: Annotated[int, typer.Option(min=1, help="How many goals one request may hold.",
                                           rich_help_panel=_LIMITS)] = 1_000,
    concurrency: Annotated[int, typer.Option(min=1, help="How many requests are read and judged at the same time.",
                                             rich_help_panel=_LIMITS)] = 64,
    threads: Annotated[int, typer.Option(min=1, help="How many threads judge.", rich_help_panel=_LIMITS)] = 2,
    access_log: Annotated[bool, typer.Option(
        "--access-log", help="Write a line for each request: method, path, status.")] = False,
) -> None:
    """Answer over HTTP: an API, the form element for browsers, and a page to try it.

    Clients send the token in the environment variable SMARTLINT_TOKEN, where that is set.
    """
    from smartlint.cli.console import errors_named
    from smartlint.cli.settings import configuration, keys
    from smartlint.forms import Policy
    from smartlint.serve import Settings, serve
    from smartlint.serve.settings import TOKEN_VARIABLE, is_loopback

    if config and isolated:
        raise typer.BadParameter("--isolated reads no configuration; it does not go with --config")
    with errors_named():
        judging = configuration(config, isolated=isolated)
        policy = Policy(block=keys(block), minimum=minimum, override=allow_override, config=judging)
        settings = Settings(policy=policy, origins=tuple(allow_origin or ()), max_body=max_body, max_goals=max_goals,
                            concurrency=concurrency, threads=threads, playground=not no_playground)
        if not no_token:
            settings = settings.with_token_of_environment()
        if not (settings.token or no_token or is_loopback(host)):
            raise typer.BadParameter(
                f"other machines can reach {host}; set {TOKEN_VARIABLE}, or say --no-token to answer anyone")
        serve(settings, host, port, access_log=access_log)
