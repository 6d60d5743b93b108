"""`python -m stancecli` is the command `stance`."""

from stancecli.cli.app import main

if __name__ == "__main__":
    main()
