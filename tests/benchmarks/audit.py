"""Goals a second and peak memory of an audit of a table, with one process and with several, and with many goals and few.

    python tests/benchmarks/audit.py [--few 2000] [--many 20000] [--processes 2] [--rounds 1]

Each run is a command of its own, `smartlint check goals.csv -o out.jsonl -o out.csv`, with the portfolio off. Prints how much
faster several processes are on the larger table (the start of the program and of the model included), the peak memory of the
largest process on both tables and their ratio, and that the outputs of all processes are the same, byte for byte.
"""

import argparse
import csv
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from throughput import distinct


def table(path: Path, goals: int) -> Path:
    """A table of distinct goals."""
    with path.open("w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["id", "goal"])
        writer.writerows(enumerate((" ".join(text.split()) for text in distinct(goals)), 1))
    return path


def run(goals: Path, folder: Path, processes: int) -> tuple[float, float, float]:
    """Seconds on the clock, seconds of all processors together, and peak memory of the largest process in MB."""
    config = folder / "smartlint.toml"
    config.write_text("fail-on = 'never'\n[portfolio]\nenabled = false\n")
    command = [sys.executable, "-m", "smartlint", "check", str(goals), "--column", "goal", "--today", "2026-11-21",
               "--config", str(config), "-p", str(processes),
               "-o", str(folder / f"{processes}.jsonl"), "-o", str(folder / f"{processes}.csv")]
    start = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    """Reads the arguments, measures, and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--few", type=int, default=2000)
    parser.add_argument("--many", type=int, default=20_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        few, many = table(folder / "few.csv", arguments.few), table(folder / "many.csv", arguments.many)
        *_, base = run(few, folder, 1)
        *_, base_several = run(few, folder, arguments.processes)
        ratios = []
        for _ in range(arguments.rounds):
            alone, work, memory = run(many, folder, 1)
            several, work_several, memory_several = run(many, folder, arguments.processes)
            ratios.append(alone / several)
            for number, seconds, busy in ((1, alone, work), (arguments.processes, several, work_several)):
                print(f"{number} process(es): {seconds:7.1f} s, {arguments.many / seconds:7,.0f} goals a second; "
                      f"{busy:.1f} s of processor time")
        print(f"{arguments.processes} processes are {statistics.median(ratios):.2f} times as fast as one; on cores of their "
              f"own they can be {arguments.processes * work / work_several:.2f} times as fast")
        for number, small, large in ((1, base, memory), (arguments.processes, base_several, memory_several)):
            print(f"peak memory with {number} process(es): {small:.0f} MB for {arguments.few:,} goals, {large:.0f} MB for "
                  f"{arguments.many:,}: {large / small:.2f} times")
        same = all((folder / f"1.{end}").read_bytes() == (folder / f"{arguments.processes}.{end}").read_bytes()
                   for end in ("jsonl", "csv"))
        print("the outputs are the same" if same else "THE OUTPUTS DIFFER")


if __name__ == "__main__":
    main()
