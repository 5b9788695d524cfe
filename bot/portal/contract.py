"""Describes what is served as OpenAPI 3.1, made of the very table and shapes it is served from."""

from typing import TypeAlias

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from bot.portal import paging, problems
from bot.portal.answers import Problem
from bot.portal.endpoints import BASE, ENDPOINTS, Endpoint
from bot.portal.problems import Kind

Json: TypeAlias = dict[str, object]
REF = "#/components/schemas/{model}"


def described() -> Json:
    models: list[type[BaseModel]] = [*(one.model for one in ENDPOINTS), Problem]
    _, schemas = models_json_schema([(one, "serialization") for one in models], ref_template=REF)
    return {
        "openapi": "3.1.0",
        "info": {"title": "School Drum", "version": "1", "summary": "How the returns of a department's units stand."},
        "servers": [{"url": BASE}],
        "security": [{"key": []}],
        "paths": {one.path: {"get": _operation(one)} for one in ENDPOINTS},
        "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
            "schemas": schemas["$defs"],
        },
    }


def _operation(one: Endpoint) -> Json:
    kinds = [kind for kind in problems.KINDS if _may_happen(one, kind)]
    return {
        "operationId": one.name,
        "summary": one.summary,
        "parameters": [*_of_path(one), *_of_query(one), _header("If-None-Match"), _header("Accept-Language")],
        "responses": {
            "200": {
                "description": "As it is now.",
                "headers": {"ETag": {"required": True, "schema": {"type": "string"}}},
                "content": {"application/json": {"schema": _ref(one.model)}},
            },
            "304": {"description": "As it was when its ETag was given."},
            **{str(kind.status.value): _problem(kind) for kind in kinds},
        },
    }


def _may_happen(one: Endpoint, kind: Kind) -> bool:
    if kind is problems.ONLY_READ:
        return False
    return one.names_one if kind is problems.NOT_HERE else one.paged or one.endless or kind is not problems.BAD_PAGE


def _problem(kind: Kind) -> Json:
    waits = {"Retry-After": {"required": True, "schema": {"type": "integer"}}}
    return {
        "description": kind.status.phrase,
        **({"headers": waits} if kind in (problems.TOO_OFTEN, problems.BUSY) else {}),
        "content": {problems.CONTENT_TYPE: {"schema": _ref(Problem)}},
    }


def _of_path(one: Endpoint) -> list[Json]:
    number = {"type": "integer", "minimum": 1}
    return [{"name": "id", "in": "path", "required": True, "schema": number}] if one.names_one else []


def _of_query(one: Endpoint) -> list[Json]:
    number: Json = {"type": "integer", "minimum": 1, "maximum": paging.MOST, "default": paging.USUAL}
    limit: Json = {"name": "limit", "in": "query", "schema": number}
    if one.endless:
        whence: Json = {"type": "integer", "minimum": 0, "default": 0}
        return [
            limit,
            {"name": "after", "in": "query", "description": "`last` of the one before.", "schema": whence},
        ]
    cursor: Json = {"name": "cursor", "in": "query", "description": "`next` of the page before."}
    return [limit, {**cursor, "schema": {"type": "string"}}] if one.paged else []


def _header(name: str) -> Json:
    return {"name": name, "in": "header", "schema": {"type": "string"}}


def _ref(model: type[BaseModel]) -> Json:
    return {"$ref": REF.format(model=model.__name__)}
