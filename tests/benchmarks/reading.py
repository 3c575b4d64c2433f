"""How fast goals are read out of files of each format, without judging them: `python tests/benchmarks/reading.py`.

Makes files of each format in a temporary folder, with goals that all differ, reads them through the same function as the
command line, and prints files and goals a second of processor time. docx and xlsx files are written here part by part, the
PDF file is LibreOffice's from the tests, read again and again.
"""

import argparse
import io
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from smartlint.documents import PlacedGoal, Reading, read

FILES = Path(__file__).parents[1] / "documents" / "files"
GOALS = 20  # in a document
ROWS = 20_000  # in a table


def goal(number: int) -> str:
    return f"We will call {number} landlords & agents by {number % 27 + 1} May 2027."


def markdown(count: int) -> str:
    return "# Goals\n\n" + "".join(f"- {goal(number).replace('call', '**call**')}\n" for number in range(count))


def page(count: int) -> str:
    items = "".join(f"<li>{goal(number).replace('&', '&amp;')}</li>\n" for number in range(count))
    return f"<html><body><h1>Goals</h1><p>What we want in this year.</p><ul>{items}</ul></body></html>"


def word(count: int) -> bytes:
    items = "".join(f"<w:p><w:r><w:t>{goal(number).replace('&', '&amp;')}</w:t></w:r></w:p>" for number in range(count))
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return replaced("plan.docx", "word/document.xml", f"<w:document {space}><w:body>{items}</w:body></w:document>")


def workbook(count: int) -> bytes:
    def row(number: int, *cells: str) -> str:
        inside = "".join(f'<c r="{"ABC"[at]}{number}" t="inlineStr"><is><t>{cell}</t></is></c>' for at, cell in enumerate(cells))
        return f'<row r="{number}">{inside}</row>'

    rows = row(1, "Goal", "Owner", "Note") + "".join(
        row(number, goal(number).replace("&", "&amp;"), "Ann", "none") for number in range(2, count + 2)
    )
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    return replaced("goals.xlsx", "xl/worksheets/sheet1.xml", f"<worksheet {space}><sheetData>{rows}</sheetData></worksheet>")


def replaced(name: str, part: str, content: str) -> bytes:
    """A file of the tests with another part."""
    out = io.BytesIO()
    with ZipFile(FILES / name) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, content if entry.filename == part else old.read(entry))
    return out.getvalue()


def parquet(count: int) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    out = io.BytesIO()
    pq.write_table(pa.table({"goal": [goal(number) for number in range(count)], "owner": ["Ann"] * count}), out)
    return out.getvalue()


def csv(count: int) -> str:
    return "id,goal,owner\n" + "".join(f'{number},"{goal(number)}",Ann\n' for number in range(count))


def records(count: int) -> str:
    return "".join(json.dumps({"goal": goal(number), "owner": "Ann"}) + "\n" for number in range(count))


DOCUMENTS: dict[str, Callable[[], str | bytes]] = {
    "txt": lambda: "\n\n".join(goal(number) for number in range(GOALS)),
    "md": lambda: markdown(GOALS),
    "html": lambda: page(GOALS),
    "docx": lambda: word(GOALS),
    "pdf": (FILES / "plan.pdf").read_bytes,
    "xlsx": lambda: workbook(GOALS),
}
TABLES: dict[str, Callable[[], str | bytes]] = {
    "txt --lines": lambda: "\n".join(goal(number) for number in range(ROWS)),
    "csv": lambda: csv(ROWS),
    "jsonl": lambda: records(ROWS),
    "xlsx": lambda: workbook(ROWS),
    "parquet": lambda: parquet(ROWS),
}


def measure(folder: Path, form: str, content: str | bytes, seconds: float) -> tuple[int, int, float]:
    """How many files and goals were read in how many seconds of processor time."""
    path = folder / f"file.{form.split()[0]}"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    reading = Reading(lines="--lines" in form)
    files = goals = 0
    list(read([str(path)], reading, stdin=io.BytesIO()))  # what is imported and compiled once is not counted
    start = time.process_time()
    while time.process_time() - start < seconds:
        files += 1
        goals += sum(isinstance(item, PlacedGoal) for item in read([str(path)], reading, stdin=io.BytesIO()))
    return files, goals, time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seconds", type=float, default=2.0, help="processor time for each line")
    seconds = parser.parse_args().seconds
    print(f"{'format':14} {'goals a file':>12} {'KB a file':>10} {'files a second':>15} {'goals a second':>15}")
    with tempfile.TemporaryDirectory() as folder:
        for forms in (DOCUMENTS, TABLES):
            for form, make in forms.items():
                content = make()
                files, goals, took = measure(Path(folder), form, content, seconds)
                assert goals, form
                size = len(content) / 1000
                print(f"{form:14} {goals // files:12,} {size:10,.0f} {files / took:15,.1f} {goals / took:15,.0f}")


if __name__ == "__main__":
    main()
