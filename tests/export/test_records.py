"""The JSON beside its schemas, and beside the pipeline's real output."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource
from tests.export.editions import DIGESTS, EDITION, OVERVIEW, STORY, UNTITLED

from tuinews import export, paths
from tuinews.digest import digest
from tuinews.digest.overview import overview
from tuinews.edition import Edition
from tuinews.intake import from_text
from tuinews.parsing import parse

DOCS = Path(__file__).parents[2] / "docs"


def schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DOCS / name).read_text(encoding="utf-8"))
    return found


NAMES = ("parse.schema.json", "digest.schema.json", "overview.schema.json")
REGISTRY: Registry[Any] = Registry().with_resources((name, Resource.from_contents(schema(name))) for name in NAMES)


def validate(document: object, name: str) -> None:
    plain = json.loads(json.dumps(document, ensure_ascii=False, allow_nan=False))
    jsonschema.Draft202012Validator(schema(name), registry=REGISTRY).validate(plain)


@pytest.fixture(scope="module")
def sample() -> Edition:
    """The sample edition, parsed."""
    return parse(from_text(paths.sample().read_text(encoding="utf-8"), "sample.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_the_schemas_are_schemas(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(name))


def test_what_parse_prints_is_what_its_schema_says(sample: Edition) -> None:
    validate(export.document([sample, EDITION]), "parse.schema.json")


def test_what_digest_prints_is_what_its_schema_says(sample: Edition) -> None:
    digests = {article.id: digest(article, edition=sample) for article in sample.articles}
    document = export.digest_document([(sample, digests), (EDITION, DIGESTS)], explain=True)
    validate(document, "digest.schema.json")
    assert len(document["editions"][0]["articles"]) == len(sample.articles)


def test_the_filter_answers_as_the_schema_says() -> None:
    line = json.dumps({"id": 7, "title": None, "text": "江心水深流急。大桥昨夜合龙。"}) + "\n"
    command = [sys.executable, "-m", "tuinews", "digest", "--input", "jsonl", "--format", "jsonl"]
    answered = subprocess.run(command, input=line, capture_output=True, text=True, check=True, encoding="utf-8")
    answer = {"$ref": "digest.schema.json#/$defs/answer"}
    jsonschema.Draft202012Validator(answer, registry=REGISTRY).validate(json.loads(answered.stdout))


def test_what_an_overview_prints_is_what_its_schema_says(sample: Edition) -> None:
    document = export.overview_document([(sample, overview(sample)), (EDITION, OVERVIEW)])
    validate(document, "overview.schema.json")
    assert len(document["editions"][0]["articles"]) == len(sample.articles)


def test_the_schema_refuses_what_the_contract_does_not_name() -> None:
    document = export.document([EDITION])
    document["editions"][0]["articles"][0]["extra"] = 1
    with pytest.raises(jsonschema.ValidationError):
        validate(document, "parse.schema.json")


def test_an_article_without_a_printed_headline_has_none() -> None:
    record = export.article_record(UNTITLED)
    assert (record["headline"], record["display_title"]) == (None, "江心的清晨")


def test_furniture_spans_from_its_first_character_to_its_last() -> None:
    assert export.document([EDITION])["editions"][0]["furniture"] == [{"text": "第1版", "span": [0, 4]}]


def test_an_article_without_a_digest_is_left_out_of_the_digests() -> None:
    assert [one["id"] for one in export.digest_document([(EDITION, DIGESTS)])["editions"][0]["articles"]] == ["a1"]


def test_reasons_are_given_only_when_asked_for() -> None:
    plain, explained = (export.digest_record(STORY, DIGESTS["a1"], explain=asked) for asked in (False, True))
    assert "reasons" not in plain["digest"]["summary"][0]
    assert explained["digest"]["summary"][0]["reasons"][0] == {"feature": "place", "weight": 0.5}


def test_sentences_of_a_digest_stand_where_they_say(sample: Edition) -> None:
    for article in sample.articles:
        record = export.digest_record(article, digest(article))
        for sentence in record["digest"]["summary"]:
            text = record["blocks"][sentence["block"]]["text"]
            assert "".join(text[start:end] for start, end in sentence["spans"]) == sentence["text"]


def test_the_document_of_an_edition_is_readable_json() -> None:
    text = export.to_json(EDITION, DIGESTS)
    assert "大桥合龙" in text
    assert json.loads(text) == json.loads(json.dumps(export.digest_document([(EDITION, DIGESTS)])))
    assert json.loads(export.to_json(EDITION))["editions"][0]["encoding"] == "gb18030"
