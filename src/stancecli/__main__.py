"""`python -m stancecli` is the command `stance`."""

import sys

_INTERRUPTED = 130


def main() -> None:
    """Run the command. A Ctrl-C is quiet from the first moment on, before there is anything else to hold it."""
    try:
        from stancecli.cli.app import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)


if __name__ == "__main__":
    main()
