"""Draw entries of the ledger to be audited: the seed is a commit, so that nobody can choose.

    python scripts/draw_audit.py [COMMIT] [N]

Prints the commit's hash and N ids (30 if not told) of the ledger as it is in the checkout, in the order drawn.
"""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from stancecli.reading.load import load

ROOT = Path(__file__).parents[1]


def main(commit: str = "HEAD", number: str = "30") -> None:
    """Draw and print."""
    asked = ["git", "-C", str(ROOT), "rev-parse", "--verify", f"{commit}^{{commit}}"]
    seed = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()
    ids = sorted(entry.id for entry in load(ROOT / "data" / "stances.yaml").entries)
    print(seed)
    print("\n".join(random.Random(seed).sample(ids, int(number))))


if __name__ == "__main__":
    main(*sys.argv[1:])
