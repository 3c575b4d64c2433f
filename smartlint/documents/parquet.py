"""Reads Parquet files row by row: nothing but a batch of the wanted columns is in memory."""

from collections.abc import Callable, Iterator
from typing import Any

from smartlint.documents.columns import Columns, choose, unknown
from smartlint.documents.extras import extra
from smartlint.documents.options import Reading
from smartlint.documents.place import Item, Place
from smartlint.documents.records import Records
from smartlint.documents.stream import Source
from smartlint.model import InputError

_ROWS = 1024  # of a batch


def read_parquet(source: Source, reading: Reading) -> Iterator[Item]:
    """The goals of a Parquet file, each at its row, counted from 1. Columns are chosen as those of tables of text.

    Raises:
        OSError: the file cannot be opened.
        InputError: pyarrow is not installed, the file is corrupt or encrypted, or no column holds goals.
    """
    arrow, parquet = extra("pyarrow", "arrow"), extra("pyarrow.parquet", "arrow")
    with source.binary() as binary:
        if not binary.seekable():
            import io

            binary = io.BytesIO(source.whole())  # type: ignore[assignment]  # the footer is read first
        try:
            yield from _goals(parquet.ParquetFile(binary), source.name, reading)
        except (arrow.ArrowException, OSError, KeyError, ValueError) as error:
            raise InputError(f"is no Parquet file that can be read: {str(error).splitlines()[0]}") from None


def _goals(file: Any, source: str, reading: Reading) -> Iterator[Item]:
    names = file.schema_arrow.names
    columns = choose(names, reading)
    if columns is None:
        raise InputError(unknown(names, reading))
    wanted = sorted({*columns.goals, *(index for indices in columns.roles.values() for index in indices)})
    records, number = Records(columns, reading), 0
    for batch in file.iter_batches(batch_size=_ROWS, columns=[names[index] for index in wanted]):
        lists = {name: batch.column(name).to_pylist() for name in batch.schema.names}
        for row in range(batch.num_rows):
            number += 1
            values = [lists[name][row] if name in lists else None for name in names]
            yield from records.goals(values, _places(source, number, columns))


def _places(source: str, number: int, columns: Columns) -> Callable[[int], Place]:
    return lambda index: Place(source, column=columns.names[index], within=f"row {number}")
