"""How long a start takes, as a ratio to a hello-world Typer program in the same run.

    python benchmarks/start_up.py [RUNS]

Prints the medians of the ratios, run by run. `cold` has no snapshot to start from.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HELLO = """
import typer

app = typer.Typer()


@app.command()
def hello(name: str = "world") -> None:
    print(f"hello {name}")


app()
"""
SHOW = [sys.executable, "-m", "stancecli", "show", "azerbaijan"]


def seconds(command: list[str], cache: Path) -> float:
    """Run a command once, with its snapshots in a cache of ours."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "STANCE_TODAY": "2026-11-22"}
    # Where Python keeps no compiled files, compiling would be measured.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start


def main(runs: int) -> None:
    """Run the commands in turn, so that all meet the same machine."""
    with tempfile.TemporaryDirectory() as folder:
        hello, cache = Path(folder, "hello.py"), Path(folder, "cache")
        hello.write_text(HELLO)
        programs = {
            "hello": [sys.executable, str(hello)],
            "show -f csv, warm": [*SHOW, "-f", "csv"],
            "show, warm": SHOW,
            "show -f csv, cold": [*SHOW, "-f", "csv"],
        }
        taken: dict[str, list[float]] = {name: [] for name in programs}
        for run in range(runs + 1):
            for name, command in programs.items():
                if name.endswith("cold"):
                    shutil.rmtree(cache, ignore_errors=True)
                taken[name].append(seconds(command, cache))
            if run == 0:  # the first run fills caches
                taken = {name: [] for name in programs}
    for name, times in taken.items():
        ratios = [one / other for one, other in zip(times, taken["hello"], strict=True)]
        print(f"{name:20} {statistics.median(ratios):5.2f} x hello")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
