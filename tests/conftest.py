"""What holds for all tests."""

from hypothesis import settings

# Speed belongs to `make bench`: a test must not fail because the machine is busy.
settings.register_profile("timeline", deadline=None)
settings.load_profile("timeline")
