"""Lines in, an Edition out."""
