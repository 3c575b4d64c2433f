"""`python -m smartlint`: the command line."""

from smartlint.cli import main

if __name__ == "__main__":
    main()
