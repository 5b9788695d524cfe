"""What the bot has told Telegram about itself: names, descriptions, commands, menu buttons."""

from dataclasses import dataclass, field

from sandbox.wire import Json, JsonObject

Scope = tuple[str, int, int]
"""Type, chat and user of a BotCommandScope; 0 where the type has none."""


@dataclass(slots=True)
class Profile:
    """Texts are kept by language code, "" for everybody; commands by scope and language."""

    user: JsonObject
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[Scope, str], list[Json]] = field(default_factory=dict)
    menu_buttons: dict[int, JsonObject] = field(default_factory=dict)

    @property
    def username(self) -> str:
        return str(self.user["username"])

    def commands_for(self, scopes: list[Scope], language: str) -> list[Json]:
        """The commands of the first of these scopes that has any, in the person's language before everybody's."""
        places = [(scope, spoken) for scope in scopes for spoken in (language, "")]
        return next((self.commands[place] for place in places if self.commands.get(place)), [])

    def me(self) -> JsonObject:
        """The User getMe answers with."""
        return {
            **self.user,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": False,
            "allows_users_to_create_topics": False,
            "can_manage_bots": False,
        }
