import pytest
from pydantic import ValidationError

from discoursecoder.core.model.project import Project
from discoursecoder.core.model.record import now


def test_a_project_has_a_title() -> None:
    record = Project(id="1", title="Study", created=now())
    assert Project.model_validate_json(record.model_dump_json()) == record
    with pytest.raises(ValidationError, match="title"):
        Project.model_validate({**dict(record), "title": ""})
