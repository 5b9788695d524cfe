"""One duty that its audiences answer in different ways, taken apart: each hears of its own way alone."""

from collections.abc import Iterator
from dataclasses import replace

from domain.proposals.model import Means, Proposal, ProposedDuty, Who
from domain.walks.decisions import Aspect
from domain.walks.steps import Way


def parted(way: Way, duty: ProposedDuty, proposal: Proposal) -> Iterator[ProposedDuty]:
    """`Đối với các phòng thuộc Sở … link A; đối với các trường THPT … link B`: a duty for each, and one more for
    whoever of the audience neither is said of. As it is where somebody has said how, or by whom, it is handed in."""
    ways = [one for one in duty.means if one.who is not None and one.who.levels]
    said = (way.decisions.changed_to(duty.code, aspect) for aspect in (Aspect.AUDIENCE, Aspect.MEANS))
    if len({one.who for one in ways}) < 2 or any(words is not None for words in said):
        yield duty
        return
    common = tuple(one for one in duty.means if one.who is None)
    audience = proposal.header.audience.value if proposal.header.audience else duty.who
    left = frozenset(duty.who.levels or audience.levels).difference(*(one.who.levels for one in ways if one.who))
    for number, who in enumerate(dict.fromkeys(one.who for one in ways if one.who), 1):
        mine: tuple[Means, ...] = tuple(one for one in ways if one.who == who)
        title = f"{duty.title} · {who.words}"
        named = replace(duty, code=f"{duty.code}-{number}", title=title)
        yield replace(named, who=_owned_alike(who, duty.who), means=(*mine, *common))
    if left:
        others = replace(duty.who, levels=tuple(sorted(left)))
        yield replace(duty, code=f"{duty.code}-{len(ways) + 1}", who=others, means=common)


def _owned_alike(who: Who, whole: Who) -> Who:
    return who if who.ownership else replace(who, ownership=whole.ownership)
