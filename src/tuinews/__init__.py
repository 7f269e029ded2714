"""tuinews: skim and read a Chinese newspaper dump in a terminal."""

__version__ = "0.1.0"
