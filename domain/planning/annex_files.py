"""Rows of the annex, as a plan file (TOML) has them."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from domain.phrases.model import Kind
from domain.planning.deadlines import last_ok_by
from domain.planning.plans import Task, TaskDue

# As long as the tables have room for: only one of the databases would complain.
ShortCode = Annotated[str, Field(min_length=1, max_length=20)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Time(_Strict):
    last: date
    starts: date | None = None
    label: str = Field("", max_length=60)

    def record(self) -> TaskDue:
        return TaskDue(last_ok_by(self.last), self.label, self.starts)


class TaskRow(_Strict):
    code: ShortCode
    area: str
    content: str
    product: str = ""
    lead: str = ""
    coordinating: str = ""
    phrase: str = ""
    kind: Kind = Kind.UNSPECIFIED
    due: list[_Time] = []
    office: bool | None = None

    def record(self) -> Task:
        return Task(
            *(self.code, self.area, self.content, self.product, self.lead, self.coordinating, self.phrase),
            *(self.kind, tuple(due.record() for due in self.due), self.office),
        )
