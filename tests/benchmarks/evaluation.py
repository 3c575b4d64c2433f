"""Runs the open evaluation sets that lie beside the project, with their own scorers; says so and stops where there are none.

    python tests/benchmarks/evaluation.py [FOLDER]

FOLDER holds `adapter.py` and the folders `goals`, `time`, `measures` and `documents`, each with a `score.py`;
../shared/eval when not given.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = (
    ("goals", "goal", "dev.jsonl"),
    ("goals", "goal", "dev2.jsonl"),
    ("time", "when", "goals.jsonl"),
    ("time", "when", "suites.jsonl"),
    ("measures", "quantity", "goals.jsonl"),
    ("measures", "quantity", "suites.jsonl"),
    ("documents", "documents", "documents.jsonl"),
    ("documents", "documents", "notes.jsonl"),
)


def main() -> int:
    """Runs every scorer that is there; 1 when one fails."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "eval"
    if not (folder / "adapter.py").is_file():
        print(f"skipped: no evaluation sets in {folder}")
        return 0
    failed = False
    for kind, function, cases in RUNS:
        print(f"== {kind}/{cases}", flush=True)
        command = [sys.executable, str(folder / kind / "score.py"), "--tool", f"{folder / 'adapter.py'}:{function}"]
        command += ["--cases", str(folder / kind / cases)]
        failed |= subprocess.run(command, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}).returncode != 0
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
