from tuinews.search.fold import fold_char
from tuinews.search.pinyin import readings, syllables

COMMON = "江心水深流急大桥合龙两岸通行老厂房里长出创意园菜市场的清晨雨季如何守住内河"


def test_every_common_character_has_a_reading() -> None:
    assert [char for char in COMMON if not readings(char)] == []


def test_traditional_characters_are_read_as_what_they_fold_into() -> None:
    assert [char for char in "國際體驗臺灣電車東風門間馬鳥龍" if not readings(fold_char(char))] == []


def test_syllables_are_as_one_types_them() -> None:
    assert all(syllable.isascii() and syllable.islower() for syllable in syllables())
    assert {"lv", "lue", "lve", "nv"} <= syllables().keys()
