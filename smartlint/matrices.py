"""How a model multiplies its matrices: by the library that numpy is built with, on one thread. Imported with the model."""

import threading
from typing import TYPE_CHECKING, Any

import numpy
from thinc.api import Model, NumpyOps, Ops
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from spacy.language import Language


class OneThread(NumpyOps):  # type: ignore[misc]  # thinc's class is compiled and has no types
    """Numpy's products, held to one thread: the matrices are so small that more threads wait more than they work."""

    # The number of threads is the whole process's: two that set it and set it back must not cross.
    _turn = threading.Lock()
    _libraries = ThreadpoolController().select(user_api="blas")

    def gemm(self, *matrices: Any, **how: Any) -> Any:
        with self._turn, self._libraries.limit(limits=1):
            return Ops.gemm(self, *matrices, **how)


def multiply_by_numpy(nlp: "Language") -> None:
    """Lets the components of a model multiply by numpy where thinc would by BLIS; what they predict stays the same.

    Matrix products are most of a parse, and with the shapes of goals OpenBLAS, which numpy's wheels bring along, takes a third
    of the time of thinc's BLIS (measured with AVX2 and with AVX-512). Models that thinc computes by other means, and a numpy
    without such a library, are left as they are.
    """
    if not numpy.show_config(mode="dicts")["Build Dependencies"]["blas"].get("found"):
        return
    ops = OneThread()
    models = [getattr(component, "model", None) for _, component in nlp.pipeline]
    for model in models:
        for node in model.walk() if isinstance(model, Model) else ():
            if type(node.ops) is NumpyOps:
                node.ops = ops
