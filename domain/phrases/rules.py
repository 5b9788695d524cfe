"""The rules by the names that the table of shapes calls them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from domain.phrases import rules_of_days, rules_of_periods, rules_of_rounds, rules_of_spans
from domain.phrases.model import Context
from domain.phrases.moments import Outcome
from domain.phrases.said import Said

Rule = Callable[[Said, Context], Outcome]

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "strict": rules_of_days.strict,
        "inclusive": rules_of_days.inclusive,
        "on_days": rules_of_days.on_days,
        "at_hour": rules_of_days.at_hour,
        "amending": rules_of_days.amending,
        "amending_at_hour": rules_of_days.amending_at_hour,
        "day_left_blank": rules_of_days.no_day,
        "span": rules_of_days.span,
        "from_now": rules_of_days.from_now,
        "from_day": rules_of_days.from_day,
        "this_week": rules_of_days.this_week,
        "weekday_ahead": rules_of_days.weekday_ahead,
        "days_of_a_month": rules_of_days.days_of_a_month,
        "months": rules_of_spans.months,
        "at_last_hour": rules_of_days.at_last_hour,
        "months_of_every_year": rules_of_spans.months_of_every_year,
        "quarters_of_every_year": rules_of_spans.quarters_of_every_year,
        "after_day": rules_of_days.after_day,
        "before_end": rules_of_spans.before_end,
        "from_now_until_end": rules_of_spans.from_now_until_end,
        "quarter_span": rules_of_spans.quarter_span,
        "month_span": rules_of_spans.month_span,
        "quarters": rules_of_spans.quarters,
        "until_end": rules_of_spans.until_end,
        "before_begin": rules_of_spans.before_begin,
        "whole": rules_of_spans.whole,
        "part_of_year": rules_of_spans.part_of_year,
        "beginning": rules_of_spans.beginning,
        "middle": rules_of_spans.middle,
        "end": rules_of_spans.end,
        "third_of_month": rules_of_spans.third_of_month,
        "week_of_month": rules_of_spans.week_of_month,
        "this_month": rules_of_spans.this_month,
        "this_quarter": rules_of_spans.this_quarter,
        "monthly": rules_of_rounds.monthly,
        "after_month": rules_of_rounds.after_month,
        "quarter_end_month": rules_of_rounds.quarter_end_month,
        "quarter_first_month": rules_of_rounds.quarter_first_month,
        "yearly": rules_of_rounds.yearly,
        "last_day": rules_of_rounds.last_day,
        "working_day": rules_of_rounds.working_day,
        "weekly": rules_of_rounds.weekly,
        "no_day": rules_of_rounds.no_day,
        "counted": rules_of_periods.counted,
        "counted_back": rules_of_periods.counted_back,
        "after_periods": rules_of_periods.after_periods,
        "at_once": rules_of_periods.at_once,
        "prolonged": rules_of_periods.prolonged,
        "event": rules_of_periods.event,
        "school_event": rules_of_periods.school_event,
        "nothing": rules_of_periods.nothing,
        "unspecified": rules_of_periods.unspecified,
    }
)
