"""What is learned from the corpus, and how; nothing of it is imported by the program."""
