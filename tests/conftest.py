"""What holds for all tests."""

import os
from collections.abc import Iterator
from unittest import mock

import pytest
from hypothesis import settings

# Speed belongs to `make bench`: a test must not fail because the machine is busy.
settings.register_profile("timeline", deadline=None)
settings.load_profile("timeline")


@pytest.fixture(autouse=True, scope="session")
def store_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the corrections that tests make away from those of the person who runs them."""
    file = tmp_path_factory.mktemp("store") / "corrections.sqlite"
    with mock.patch.dict(os.environ, TIMELINE_STORE=str(file)):
        yield
