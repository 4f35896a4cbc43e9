import pytest

from discoursecoder.core.text.guessing import RARE, USUAL, guess_encoding


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850", "windows-1252"])
def test_a_french_sentence_is_told_apart_in_the_encodings_of_three_systems(encoding: str) -> None:
    text = "La délégation a été reçue à l'Élysée ; elle est prête à négocier là où c'est nécessaire, dès l'été."
    assert guess_encoding(text.encode(encoding)) == encoding


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "cp866", "iso8859-5", "mac_cyrillic"])
def test_a_russian_sentence_is_told_apart_in_five_encodings(encoding: str) -> None:
    text = "Стороны подтвердили готовность развивать сотрудничество. Министр заявил об этом на встрече."
    assert guess_encoding(text.encode(encoding)) == encoding


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("windows-1250", "Ministr zahraničí přijal velvyslance a řekl, že jednání byla velmi užitečná a věcná."),
        ("windows-1250", "Minister spraw zagranicznych przyjął ambasadora i powiedział, że są gotowi do współpracy."),
        (
            "windows-1254",
            "Bakan, iki ülke arasındaki ilişkilerin çok iyi olduğunu ve işbirliğinin süreceğini söyledi.",
        ),
        ("windows-1253", "Ο υπουργός Εξωτερικών δήλωσε ότι οι δύο πλευρές συμφώνησαν."),
        ("windows-1255", "שר החוץ נפגש עם עמיתו ודן ביחסים בין שתי המדינות"),
        ("windows-1256", "أكد الوزير أهمية الحوار بين البلدين"),
        ("shift_jis", "外務大臣は会談において、両国の関係を強化する意向を示しました。"),
        ("euc_jp", "外務大臣は会談において、両国の関係を強化する意向を示しました。"),
        ("big5", "外交部長表示，雙方將繼續發展合作關係，維護區域和平。"),
        ("cp949", "외교부 장관은 양국 관계의 발전을 위해 협력하기로 하였다."),
        ("gb18030", "双方一致认为，应当维护多边主义。"),
        ("utf-16be", "双方一致认为，应当维护多边主义。"),
    ],
)
def test_one_sentence_tells_the_encoding(encoding: str, text: str) -> None:
    assert guess_encoding(text.encode(encoding)) == encoding


@pytest.mark.parametrize(
    "data", [b"\xff" * 100, b"\x80\x81\x82\xff" * 50, bytes(range(128, 256)) * 4, b"\x9d\x81\x8d"]
)
def test_repeated_or_meaningless_bytes_are_of_no_encoding(data: bytes) -> None:
    assert guess_encoding(data) is None


def test_no_candidate_is_named_twice() -> None:
    assert len(set(USUAL + RARE)) == len(USUAL + RARE)
