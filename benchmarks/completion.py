"""How long the shell waits for a completion, as a ratio to that of a hello-world Typer program in the same run.

    python benchmarks/completion.py [RUNS]

Prints the medians of the ratios, run by run, and the time of the hello-world program. Its commands have help, as any
have: zsh and fish show it, and Typer imports rich for that. `cold` has no snapshot to start
from; from the first completion on there is one.
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
    'Say hello.'
    print(f"hello {name}")


@app.command()
def goodbye(name: str = "world") -> None:
    'Say goodbye.'
    print(f"goodbye {name}")


app(prog_name="hello")
"""
STANCE = [sys.executable, "-m", "stancecli"]
LINES = {
    "a country": "stance show az",
    "an issue": "stance why azerbaijan s",
    "a moment": "stance diff 2022 2025-",
    "an option": "stance show azerbaijan --",
    "a country, cold": "stance show az",
}


def asked(shell: str, program: str, line: str) -> dict[str, str]:
    """What the scripts of Typer put into the environment when a shell asks how a line goes on."""
    words = line.split(" ")
    if shell == "bash":
        own = {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    else:
        own = {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    return {f"_{program}_COMPLETE": f"complete_{shell}", **own}


def seconds(command: list[str], cache: Path, question: dict[str, str]) -> float:
    """Ask once, with the snapshots in a cache of ours. The answer must hold something."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "STANCE_TODAY": "2026-11-22", **question}
    start = time.perf_counter()
    done = subprocess.run(command, env=environment, check=True, capture_output=True)
    taken = time.perf_counter() - start
    if not done.stdout.strip() or done.stderr:
        message = f"{question} was not answered: {done.stderr.decode()}"
        raise RuntimeError(message)
    return taken


def measured(shell: str, runs: int) -> dict[str, list[float]]:
    """Ask in turn, so that all meet the same machine; the first round fills caches and is left out."""
    with tempfile.TemporaryDirectory() as folder:
        hello, cache = Path(folder, "hello.py"), Path(folder, "cache")
        hello.write_text(HELLO)
        taken: dict[str, list[float]] = {name: [] for name in ("hello", *LINES)}
        for _ in range(runs + 1):
            taken["hello"].append(seconds([sys.executable, str(hello)], cache, asked(shell, "HELLO", "hello g")))
            for name, line in LINES.items():
                if name.endswith("cold"):
                    shutil.rmtree(cache, ignore_errors=True)
                taken[name].append(seconds(STANCE, cache, asked(shell, "STANCE", line)))
    return {name: times[1:] for name, times in taken.items()}


def main(runs: int) -> None:
    """Print a line a question, shell by shell."""
    for shell in ("bash", "zsh", "fish"):
        taken = measured(shell, runs)
        print(f"{shell}: hello {statistics.median(taken['hello']) * 1000:.0f} ms")
        for name in LINES:
            ratios = [one / other for one, other in zip(taken[name], taken["hello"], strict=True)]
            print(f"  {name:16} {statistics.median(ratios):5.2f} x hello")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
