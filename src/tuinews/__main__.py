"""`python -m tuinews`: the same as the `tuinews` command."""

from tuinews.cli import main

if __name__ == "__main__":
    main()
