from discoursecoder.core.model.kinds import RECORDS
from discoursecoder.core.model.record import Record


def _all(record: type[Record]) -> set[type[Record]]:
    return {record, *(one for sub in record.__subclasses__() for one in _all(sub))}


def test_every_record_is_known_under_its_noun() -> None:
    assert set(RECORDS.values()) == _all(Record) - {Record}
    assert all(record.kind == kind for kind, record in RECORDS.items())


def test_records_refer_only_to_what_comes_before_them() -> None:
    place = {kind: number for number, kind in enumerate(RECORDS)}
    refers = {
        f"{kind}.{name}"
        for kind, record in RECORDS.items()
        for name in record.model_fields
        if (target := name.removesuffix("_id")) in place and target != name and place[target] > place[kind]
    }
    assert refers == set()
