"""Texts and forms that come with the program, read from where it is installed."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from domain.texts import Language, Say, Speakers

_DOMAIN = files("domain")


def speakers() -> Speakers:
    return {language: Say(language, _catalogues(language)) for language in Language}


def form_sources(folder: Path | None) -> Iterator[tuple[str, str]]:
    """Name and text of every form file, those of the operator's folder after ours."""
    for file in sorted(_DOMAIN.joinpath("forms").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            yield file.name, file.read_text("utf-8")
    for own in sorted(folder.glob("*.toml")) if folder else ():
        yield str(own), own.read_text("utf-8")


def _catalogues(language: Language) -> list[str]:
    texts = _DOMAIN.joinpath("locales", language.value).iterdir()
    return [file.read_text("utf-8") for file in sorted(texts, key=lambda file: file.name) if file.name.endswith(".ftl")]
