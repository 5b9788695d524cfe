"""One type per kind of record, so that the id of a person is never handed where a unit is meant."""

from typing import NewType

UnitId = NewType("UnitId", int)
PersonId = NewType("PersonId", int)
PostId = NewType("PostId", int)
AddressId = NewType("AddressId", int)
GroupId = NewType("GroupId", int)
PlanId = NewType("PlanId", int)
DutyId = NewType("DutyId", int)
DeadlineId = NewType("DeadlineId", int)
ObligationId = NewType("ObligationId", int)
DraftId = NewType("DraftId", int)
ReportId = NewType("ReportId", int)
ReviewId = NewType("ReviewId", int)
NoticeId = NewType("NoticeId", int)
InviteId = NewType("InviteId", int)
ApplicationId = NewType("ApplicationId", int)
UnitListId = NewType("UnitListId", int)
FileId = NewType("FileId", int)
InboxId = NewType("InboxId", int)
ChangeId = NewType("ChangeId", int)
