"""Makes the files of this folder again: `python tests/documents/files/make.py`, with LibreOffice's `soffice` on the path.

The tests read the files as they are committed and need no LibreOffice.
"""

import io
import shutil
import subprocess
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

HERE = Path(__file__).parent
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"
LOCKED = (
    'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},'
    '"DocumentOpenPassword":{"type":"string","value":"secret"}}'
)

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def convert(form: str, source: Path) -> None:
    subprocess.run(["soffice", "--headless", "--convert-to", form, "--outdir", str(HERE), str(source)], check=True)


def with_body(document: Path, body: str, target: Path) -> None:
    """A copy of a document of LibreOffice's with another main part."""
    out = io.BytesIO()
    with ZipFile(document) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "word/document.xml":
                text = f'<?xml version="1.0" encoding="UTF-8"?><w:document {SPACES}><w:body>{body}</w:body></w:document>'
                content = text.encode()
            new.writestr(entry, content)
    target.write_bytes(out.getvalue())


def main() -> None:
    sources = HERE / "sources"
    convert("docx:Office Open XML Text", sources / "plan.html")
    convert("docx:Office Open XML Text", sources / "changes.fodt")
    convert("xlsx:Calc MS Excel 2007 XML", sources / "goals.fods")
    convert(CSV, sources / "goals.fods")
    (HERE / "goals-OKR 2027.csv").rename(HERE / "goals.csv")
    convert(LOCKED, HERE / "plan.docx")
    shutil.move(HERE / "plan.pdf", HERE / "locked.pdf")
    convert("pdf", HERE / "plan.docx")
    # What Word writes and LibreOffice cannot be told to: content controls, text boxes, moved text, deleted marks and rows.
    with_body(HERE / "changes.docx", (sources / "form.xml").read_text(encoding="utf-8"), HERE / "form.docx")


if __name__ == "__main__":
    main()
